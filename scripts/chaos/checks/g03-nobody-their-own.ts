import type { Event, EventOf } from '../../../domain/approval/event.ts';
import type { Definition, Step } from '../../../domain/definition/definition.ts';
import type { Violation } from '../operation.ts';
import type { Case } from './case.ts';
import type { Scene } from './scene.ts';
import { accuse } from './violation.ts';

type Given = {
  readonly step: string;
  readonly round: number;
  readonly persons: readonly string[];
  readonly stands: boolean;
};

/** What separation of duties depends on, gathered along the trail. */
type Told = {
  readonly submitted: EventOf<'submitted'>['data'];
  readonly wrote: ReadonlySet<string>;
  readonly benefit: readonly string[];
  readonly given: readonly Given[];
  readonly proposers: ReadonlyMap<string, readonly string[]>;
  readonly round: number;
};

/** Who decided what is recomputed from the trail, by code that shares nothing with the rules that are judged. */
export function nobodyDecidesTheirOwn({ id, events }: Case, { membersOf }: Scene): readonly Violation[] {
  const say = accuse(3, id);
  let told: Told | null = null;
  return events.flatMap((event): readonly Violation[] => {
    const wrongs = told === null ? [] : wrongsOf(told, event, membersOf);
    told = after(told, event);
    return wrongs.map((wrong) =>
      say(`event ${event.seq} by somebody who may`, `${event.type} by ${event.actor?.personId}, ${wrong}`),
    );
  });
}

const handsOf = ({ actor }: Event): readonly string[] =>
  actor === null ? [] : [actor.personId, ...actor.onBehalfOf];

const acts: readonly Event['type'][] = [
  'proposed',
  'decided',
  'decision-issued',
  'allocation-requested',
  'allocation-confirmed',
];

function wrongsOf(told: Told, event: Event, membersOf: Scene['membersOf']): readonly string[] {
  if (!acts.includes(event.type) || !('step' in event.data)) return [];
  const { submitted, wrote, benefit, given, proposers, round } = told;
  const key = event.data.step;
  const step = stepsOf(submitted.definition).find((one) => one.key === key);
  if (step === undefined || step.kind === 'delivery')
    return step === undefined ? [`at the unknown step ${key}`] : [];
  const hands = handsOf(event);
  const among = (others: Iterable<string>): boolean => [...others].some((one) => hands.includes(one));
  const signs = event.type === 'decided' || event.type === 'decision-issued';
  const before = given.filter(({ stands, persons }) => stands && among(persons));
  const handling = submitted.routing.steps[key]?.unitId;
  const isOthers = step.handledBy.unit.rule !== 'own' && handling !== submitted.unitId;
  return [
    ...(among(wrote) ? ['who wrote it'] : []),
    ...(among(benefit) ? ['who benefits from it'] : []),
    ...(isOthers && among(membersOf(submitted.unitId))
      ? ['of the unit that asks, where another authority decides']
      : []),
    ...(signs && before.some((one) => one.step === key && one.round === round)
      ? [`who decided at ${key} in round ${round} already`]
      : []),
    ...(signs && among(proposers.get(key) ?? []) ? ['who proposed it'] : []),
    ...before
      .filter((one) => excludedAt(step, submitted.definition).includes(one.step))
      .map((one) => `who decided at ${one.step}`),
  ];
}

const stepsOf = ({ stages }: Definition): readonly Step[] => stages.flatMap(({ steps }) => steps);

const judges: readonly string[] = ['review', 'approval', 'signature'];

const excludedAt = (step: Step, definition: Definition): readonly string[] =>
  step.excluded ??
  (judges.includes(step.kind)
    ? stepsOf(definition)
        .filter(({ key, kind }) => key !== step.key && judges.includes(kind))
        .map(({ key }) => key)
    : []);

function after(told: Told | null, event: Event): Told | null {
  if (event.type === 'submitted')
    return { submitted: event.data, ...writing(new Set(), event), given: [], proposers: new Map(), round: 1 };
  if (told === null) return null;
  const hands = handsOf(event);
  switch (event.type) {
    case 'resubmitted':
      return { ...told, ...writing(told.wrote, event) };
    case 'returned':
    case 'sent-back':
      return { ...told, round: event.data.round };
    case 'stage-entered':
    case 'stage-skipped':
      return { ...told, given: lapsed(told, event.data.stage) };
    case 'approval-stood':
      return { ...told, given: stood(told.given, event.data) };
    case 'step-opened':
      return { ...told, proposers: new Map([...told.proposers, [event.data.step, []]]) };
    case 'proposed': {
      const before = told.proposers.get(event.data.step) ?? [];
      return { ...told, proposers: new Map([...told.proposers, [event.data.step, [...before, ...hands]]]) };
    }
    case 'decided':
    case 'decision-issued':
      return {
        ...told,
        given: [...told.given, { step: event.data.step, round: told.round, persons: hands, stands: true }],
      };
    default:
      return told;
  }
}

const writing = (before: ReadonlySet<string>, event: EventOf<'submitted'> | EventOf<'resubmitted'>) => ({
  wrote: new Set([...before, ...event.data.revision.authors, ...handsOf(event)]),
  benefit: event.data.revision.beneficiaries,
});

/** Coming to a stage again begins it and all after it anew. */
function lapsed({ submitted, given }: Told, stage: string): readonly Given[] {
  const { stages } = submitted.definition;
  const from = stages.findIndex(({ key }) => key === stage);
  const anew = stages.slice(from).flatMap(({ steps }) => steps.map(({ key }) => key));
  return given.map((one) => (anew.includes(one.step) ? { ...one, stands: false } : one));
}

function stood(
  given: readonly Given[],
  { step, round }: EventOf<'approval-stood'>['data'],
): readonly Given[] {
  const last = Math.max(...given.filter((one) => one.step === step).map((one) => one.round));
  return given.map((one) =>
    one.step === step && one.round === last ? { ...one, round, stands: true } : one,
  );
}
