import fc from 'fast-check';
import type { Asks, Definition, Stage, Step, StepKind } from '../../domain/definition/definition.ts';

const words = { vi: 'Bước', en: 'Step' };
const term = fc.constantFrom({ workingDays: 1 }, { workingDays: 5 }, { seconds: 3600 });
const judgingKinds = ['review', 'approval', 'consultation'] as const satisfies readonly StepKind[];

/** What is drawn of a step by itself; keys, earlier steps and exclusions follow from its place. */
const drawnStep = fc.record({
  kind: fc.constantFrom(...judgingKinds),
  unit: fc.constantFrom('U1', 'U2', 'U3'),
  decide: fc.constantFrom(['signer'], ['signer', 'second']),
  assign: fc.option(fc.constant(['head']), { nil: undefined }),
  propose: fc.option(fc.constantFrom(['specialist'], ['specialist', 'signer']), { nil: undefined }),
  condition: fc.option(
    fc.constantFrom('hasMoney', 'hasDigitalContent', 'amount >= 50', 'ownVenue', 'partners > 2.5'),
    { nil: undefined },
  ),
  rejects: fc.boolean(),
  returnsTo: fc.nat(5),
  lineVerdicts: fc.boolean(),
  quorum: fc.option(fc.constantFrom({ needed: 2, of: 3 }, { needed: 1, of: 2 }, { needed: 3, of: 3 }), {
    nil: undefined,
  }),
  term,
  escalates: fc.boolean(),
  excluded: fc.constantFrom('default', 'nobody', 'first'),
  approvalStands: fc.boolean(),
  concerns: fc.option(fc.constantFrom(['digital'], ['equipment', 'scholarship']), { nil: undefined }),
});
type DrawnStep = typeof drawnStep extends fc.Arbitrary<infer Value> ? Value : never;

const drawnStage = fc.record({
  steps: fc.array(drawnStep, { minLength: 1, maxLength: 3 }),
  condition: fc.option(
    fc.constantFrom('hasMoney', 'amount >= 30', 'not(ownVenue)', 'urgency = "Chữ ký số"'),
    { nil: undefined },
  ),
  atLeast: fc.nat(2),
});
type DrawnStage = typeof drawnStage extends fc.Arbitrary<infer Value> ? Value : never;

/** Small definitions of every shape: questions to the unit, quorums, parallel steps, conditions, returns to earlier steps, standing approvals. */
export const arbitraryDefinition: fc.Arbitrary<Definition> = fc
  .record({
    before: fc.array(drawnStage, { minLength: 1, maxLength: 3 }),
    signing: fc.constantFrom('one', 'by-amount', 'early', 'beside'),
    after: fc.array(drawnStage, { maxLength: 1 }),
    allocation: fc.nat(2),
    delivery: fc.boolean(),
    asksMore: fc.boolean(),
    signer: drawnStep,
    resubmission: fc.constantFrom('resume' as const, 'restart' as const),
  })
  .map((drawn) => assembled(drawn));

type Drawn = {
  readonly before: readonly DrawnStage[];
  readonly signing: string;
  readonly after: readonly DrawnStage[];
  readonly allocation: number;
  readonly delivery: boolean;
  readonly asksMore: boolean;
  readonly signer: DrawnStep;
  readonly resubmission: 'resume' | 'restart';
};

function assembled({
  before,
  signing,
  after,
  allocation,
  delivery,
  asksMore,
  signer,
  resubmission,
}: Drawn): Definition {
  const judged: Stage[] = [];
  const add = (drawn: DrawnStage): void => {
    judged.push(judgingStage(drawn, judged));
  };
  const sign = (key: string, condition?: string, beside: readonly Step[] = []): void => {
    const step = signatureStep(signer, key, judged);
    judged.push({ key, name: words, completes: 'all', steps: [step, ...beside], ...conditional(condition) });
  };
  if (signing === 'early') sign('signature');
  for (const stage of before) add(stage);
  if (signing === 'one') sign('signature');
  if (signing === 'beside') {
    const first = before[0]?.steps[0];
    sign(
      'signature',
      undefined,
      first === undefined ? [] : [{ ...stepFrom(first, 'beside', judged), approvalStands: false }],
    );
  }
  if (signing === 'by-amount') {
    sign('higher', 'amount >= 60');
    sign('lower', 'amount < 60');
  }
  for (const stage of after) add(stage);
  const money = Array.from({ length: allocation }, (_, index) =>
    moneyStage(`allocation-${index}`, 'allocation'),
  );
  const end = delivery ? [moneyStage('delivery', 'delivery')] : [];
  return {
    key: 'generated',
    version: 1,
    kind: 'training-plan',
    name: words,
    effectiveFrom: '2026-10-01',
    facts: { hasMoney: 'boolean', hasDigitalContent: 'boolean' },
    ...asking(judged, asksMore),
    stages: [...judged, ...money, ...end],
    authorTerm: { workingDays: 2 },
    authorReminders: [{ before: { workingDays: 1 } }, { after: { workingDays: 1 } }],
    resubmission,
  };
}

const questions: Asks = {
  ownVenue: { type: 'boolean', label: words },
  partners: { type: 'number', label: words },
  urgency: { type: 'text', label: words },
};

/** The questions that conditions depend on, or all; nothing where there are none. */
function asking(stages: readonly Stage[], all: boolean): Pick<Definition, 'asks'> {
  const conditions = stages
    .flatMap((stage) => [stage, ...stage.steps])
    .map(({ condition = '' }) => condition)
    .join(' ');
  const asked = Object.entries(questions).filter(([name]) => all || conditions.includes(name));
  return asked.length === 0 ? {} : { asks: Object.fromEntries(asked) };
}

const conditional = (condition: string | undefined) =>
  condition === undefined ? {} : { condition, skippedBecause: words };

const keysOf = (stages: readonly Stage[]): readonly string[] =>
  stages.flatMap(({ steps }) => steps.map(({ key }) => key));

function judgingStage({ steps, condition, atLeast }: DrawnStage, earlier: readonly Stage[]): Stage {
  const key = `stage-${earlier.length}`;
  const made = steps.map((step, index) => stepFrom(step, `${key}-${index}`, earlier));
  const always = made.filter((step) => step.condition === undefined).length;
  const completes = atLeast > 0 && atLeast <= always ? { atLeast } : ('all' as const);
  return { key, name: words, completes, steps: made, ...conditional(condition) };
}

function stepFrom(drawn: DrawnStep, key: string, earlier: readonly Stage[]): Step {
  const consults = drawn.kind === 'consultation';
  const targets = ['author', ...keysOf(earlier)];
  const target = targets[drawn.returnsTo % targets.length] ?? 'author';
  const onward = consults ? (['concur', 'object', 'ask'] as const) : (['approve', 'return', 'ask'] as const);
  return {
    key,
    kind: drawn.kind,
    name: words,
    ...handling(drawn),
    verdicts: [...onward, ...(drawn.rejects && !consults ? (['reject'] as const) : [])],
    ...(consults ? {} : { returnTo: [...new Set(['author', target])], lineVerdicts: drawn.lineVerdicts }),
    ...(drawn.quorum === undefined ? {} : { quorum: drawn.quorum }),
    approvalStands: drawn.approvalStands,
    ...(drawn.concerns === undefined ? {} : { concerns: drawn.concerns }),
    ...exclusion(drawn, earlier),
    ...conditional(drawn.condition),
  };
}

function signatureStep(drawn: DrawnStep, key: string, earlier: readonly Stage[]): Step {
  const targets = ['author', ...keysOf(earlier)];
  const target = targets[drawn.returnsTo % targets.length] ?? 'author';
  return {
    key,
    kind: 'signature',
    name: words,
    ...handling(drawn),
    verdicts: ['approve', 'return', 'ask'],
    returnTo: [...new Set(['author', target])],
    signingMode: 'TM.',
    ...exclusion(drawn, earlier),
  };
}

/** `first`: whoever decided at the first step of all may not decide here. */
function exclusion({ excluded }: DrawnStep, earlier: readonly Stage[]): Pick<Step, 'excluded'> {
  if (excluded === 'default') return {};
  return { excluded: excluded === 'nobody' ? [] : keysOf(earlier).slice(0, 1) };
}

const handling = ({ unit, decide, assign, propose, escalates, term: within }: DrawnStep) => ({
  handledBy: {
    unit: { rule: 'named' as const, code: unit },
    decide,
    ...(assign === undefined ? {} : { assign }),
    ...(propose === undefined ? {} : { propose }),
  },
  substitute: { unit: { rule: 'named' as const, code: 'U4' }, decide: ['boss'] },
  term: within,
  reminders: [{ before: { seconds: 600 } }, { after: { workingDays: 1 } }],
  ...(escalates
    ? {
        escalations: [
          {
            after: { workingDays: 2 },
            to: { unit: { rule: 'named' as const, code: 'U4' }, role: 'boss' },
            how: 'tell' as const,
          },
          {
            after: { workingDays: 4 },
            to: { unit: { rule: 'named' as const, code: 'U4' }, role: 'boss' },
            how: 'pass' as const,
          },
        ],
      }
    : {}),
});

const moneyStage = (key: string, kind: 'allocation' | 'delivery'): Stage => ({
  key,
  name: words,
  completes: 'all',
  steps: [
    {
      key,
      kind,
      name: words,
      handledBy:
        kind === 'delivery'
          ? { unit: { rule: 'own' }, decide: ['unit-head'] }
          : { unit: { rule: 'named', code: 'U3' }, decide: ['keeper'] },
      ...(kind === 'delivery'
        ? {}
        : { substitute: { unit: { rule: 'named' as const, code: 'U4' }, decide: ['boss'] } }),
      verdicts: [],
      term: { workingDays: 20 },
      reminders: [{ before: { workingDays: 2 } }],
    },
  ],
});

export const rolesAndUnitsOfGenerated = {
  roles: ['signer', 'second', 'head', 'specialist', 'boss', 'keeper', 'unit-head'],
  unitCodes: ['U1', 'U2', 'U3', 'U4'],
} as const;
