import {
  type Definition,
  type Stage,
  type Step,
  type StepKind,
  verdictsOfKind,
} from '../../domain/definition/definition.ts';
import { actorOf } from './sample-routing.ts';

const words = { vi: 'Bước', en: 'Step' };

/** A step of a small definition: offers all that its kind may, and the post `signer` in the unit `office` decides. */
export const smallStep = (key: string, kind: StepKind, rest: Partial<Step> = {}): Step => ({
  key,
  kind,
  name: words,
  handledBy: { unit: { rule: 'named', code: 'office' }, decide: ['signer'] },
  verdicts: verdictsOfKind[kind],
  term: { workingDays: 5 },
  ...rest,
});

type Given = readonly Step[] | (Partial<Stage> & { readonly steps: readonly Step[] });

const hasSteps = (given: Given): given is Extract<Given, { readonly steps: readonly Step[] }> =>
  'steps' in given;

/** A definition of just these stages, each a list of steps or a stage with what is special about it. */
export const smallDefinition = (stages: readonly Given[], rest: Partial<Definition> = {}): Definition => ({
  key: 'small',
  version: 1,
  kind: 'training-plan',
  name: words,
  effectiveFrom: '2026-10-01',
  facts: { hasMoney: 'boolean', hasDigitalContent: 'boolean' },
  stages: stages.map((given, index): Stage => {
    const special = hasSteps(given) ? given : { steps: given };
    return { key: `stage-${index}`, name: words, completes: 'all', ...special };
  }),
  authorTerm: { workingDays: 5 },
  resubmission: 'resume',
  ...rest,
});

/** Somebody who holds the post `signer` in the unit `office`. */
export const signer = (personId: string, onBehalfOf: readonly string[] = []) =>
  actorOf(personId, 'office', 'signer', onBehalfOf);
