import type { Bilingual } from '../bilingual.ts';
import { submissionKinds } from '../content/submission-kind.ts';
import { longestCondition } from './condition-language.ts';
import {
  type Alternative,
  type Ask,
  type Definition,
  type Escalation,
  escalationWays,
  factTypes,
  type Handler,
  type Quorum,
  type Stage,
  type Step,
  signingModes,
  stepKinds,
  verdicts,
} from './definition.ts';
import { factName, mostAsks } from './fact.ts';
import { arrayOf, objectOf, oneOfTexts, type Schema, textLike, wholeNumber } from './schema.ts';

const key = textLike(/^[a-z][a-z0-9-]*$/, 60, 'review');
const keys = arrayOf(key);
const flag: Schema = { type: 'boolean' };
const words = textLike(/\S/, 300, 'Thẩm định');
const bilingual = objectOf<Bilingual>({ vi: words, en: words });
const condition = textLike(/\S/, longestCondition, 'hasMoney');

const term: Schema = {
  oneOf: [
    objectOf<{ workingDays: number }>({ workingDays: wholeNumber(1, 260) }),
    objectOf<{ seconds: number }>({ seconds: wholeNumber(1, 31_536_000) }),
  ],
};

const reminders = arrayOf(
  { oneOf: [objectOf<{ before: unknown }>({ before: term }), objectOf<{ after: unknown }>({ after: term })] },
  { min: 0, max: 10, unique: false },
);

const unitRule: Schema = {
  oneOf: [
    objectOf<{ rule: 'own' }>({ rule: oneOfTexts(['own']) }),
    objectOf<{ rule: 'managing' }>({ rule: oneOfTexts(['managing']) }),
    objectOf<{ rule: 'named'; code: string }>({
      rule: oneOfTexts(['named']),
      code: textLike(/\S/, 60, 'SNV'),
    }),
    objectOf<{ rule: 'ancestor'; role: string }>({ rule: oneOfTexts(['ancestor']), role: key }),
  ],
};

const handler = objectOf<Handler>({ unit: unitRule, decide: keys, assign: keys, propose: keys }, [
  'assign',
  'propose',
]);

const alternatives = arrayOf(
  objectOf<Alternative>({ when: condition, handledBy: handler, substitute: handler }, ['substitute']),
  { max: 10, unique: false },
);

const escalations = arrayOf(
  objectOf<Escalation>({
    after: term,
    to: objectOf<Escalation['to']>({ unit: unitRule, role: key }),
    how: oneOfTexts(escalationWays),
  }),
  { min: 0, max: 10, unique: false },
);

const step = objectOf<Step>(
  {
    key,
    kind: oneOfTexts(stepKinds),
    name: bilingual,
    handledBy: handler,
    substitute: handler,
    alternatives,
    condition,
    skippedBecause: bilingual,
    verdicts: arrayOf(oneOfTexts(verdicts), { min: 0 }),
    returnTo: keys,
    lineVerdicts: flag,
    quorum: objectOf<Quorum>({ needed: wholeNumber(1, 50), of: wholeNumber(1, 50) }),
    term,
    reminders,
    escalations,
    excluded: arrayOf(key, { min: 0 }),
    approvalStands: flag,
    concerns: keys,
    signingMode: oneOfTexts(signingModes),
  },
  [
    ...(['substitute', 'alternatives', 'condition', 'skippedBecause', 'returnTo', 'lineVerdicts'] as const),
    ...(['quorum', 'reminders', 'escalations', 'excluded', 'approvalStands', 'concerns'] as const),
    'signingMode',
  ],
);

const stage = objectOf<Stage>(
  {
    key,
    name: bilingual,
    completes: {
      oneOf: [oneOfTexts(['all']), objectOf<{ atLeast: number }>({ atLeast: wholeNumber(1, 12) })],
    },
    condition,
    skippedBecause: bilingual,
    steps: arrayOf(step, { max: 12, unique: false }),
  },
  ['condition', 'skippedBecause'],
);

/** The format of process definitions; `definitions/definition.schema.json` is this, written down. */
export const definitionSchema = objectOf<Definition>(
  {
    key,
    version: wholeNumber(1, 1_000_000),
    kind: oneOfTexts(submissionKinds),
    name: bilingual,
    effectiveFrom: textLike(/^\d{4}-\d{2}-\d{2}$/, 10, '2026-10-01'),
    facts: { type: 'object', additionalProperties: oneOfTexts(factTypes) },
    asks: {
      type: 'object',
      additionalProperties: objectOf<Ask>({ type: oneOfTexts(factTypes), label: bilingual }),
      propertyNames: textLike(factName, 60, 'hasVenue'),
      maxProperties: mostAsks,
    },
    stages: arrayOf(stage, { unique: false }),
    authorTerm: term,
    authorReminders: reminders,
    resubmission: oneOfTexts(['resume', 'restart']),
  },
  ['asks', 'authorReminders'],
);
