import { faultKinds, isKill } from './plan/fault.ts';
import type { Result } from './run.ts';
import { countBy, outcomeOf, unknownAttempts } from './tally.ts';

/** What a run of a minute and a half must have seen at least; a longer one needs as many more. */
const least = {
  kills: 20,
  unknownOutcomes: 10,
  accepted: { create: 15, submit: 12, decide: 25, issue: 2, allocate: 2, confirm: 1, report: 1, upload: 3 },
} as const;

const purposes = [
  ...['duplicate', 'renewed', 'again', 'other-body', 'stale', 'twice'],
  ...['own-submission', 'foreign-unit', 'specialist-signs', 'over-allocation', 'scanner'],
];

/** Why a run proves nothing, though nothing broke; empty when it proves what it should. */
export function shortcomings({ evidence, faults }: Result, minutes: number): readonly string[] {
  const share = minutes / 1.5;
  const { operations } = evidence;
  const kills = faults.filter(isKill).length;
  const unknown = operations.reduce((sum, operation) => sum + unknownAttempts(operation), 0);
  const happened = new Set(faults.map(({ kind }) => kind));
  const accepted = countBy(
    operations.filter((operation) => outcomeOf(operation) === 'accepted'),
    ({ verb }) => verb ?? '',
  );
  const tried = countBy(operations, ({ purpose }) => purpose);
  const short = (what: string, found: number, atLeast: number) =>
    found >= Math.floor(atLeast) ? [] : [`${what}: ${found}, at least ${Math.floor(atLeast)} are needed`];
  return [
    ...short('kills', kills, least.kills * share),
    ...short('unknown outcomes', unknown, least.unknownOutcomes * share),
    ...Object.entries(least.accepted).flatMap(([verb, atLeast]) =>
      short(`accepted ${verb}`, accepted[verb] ?? 0, atLeast * share),
    ),
    ...faultKinds.filter((kind) => !happened.has(kind)).map((kind) => `no fault of the kind ${kind}`),
    ...purposes
      .filter((purpose) => tried[purpose] === undefined)
      .map((purpose) => `nobody tried “${purpose}”`),
  ];
}
