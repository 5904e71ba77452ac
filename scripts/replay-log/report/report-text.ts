import { table } from '../../runtime/table.ts';
import type { LiveReplay } from '../live/live-replay.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Disturbances } from '../tally/disturbances.ts';
import type { Replay } from '../tally/replay.ts';
import { reasonText } from './reason-text.ts';
import { tooLoose } from './verdict.ts';

type Row = readonly string[];

const english = new Intl.NumberFormat('en');
const count = (cases: number): string => english.format(cases);
const share = (part: number, whole: number): string =>
  `${count(part)} of ${count(whole)}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(2)} %)`}`;
const seconds = (value: number): string => `${value.toFixed(1)} s`;

const ends = (byEnd: Readonly<Record<string, number>>): string =>
  Object.entries(byEnd)
    .map(([end, cases]) => `${count(cases)} ${end}`)
    .join(', ');

/** What a replay came to, for people. */
export function reportText({ log }: Mapping, replay: Replay, live: LiveReplay | null): string {
  const rows: readonly Row[] = [
    [log.name],
    ['source', `${log.source}, ${log.licence}`],
    [
      'log',
      `${count(replay.cases)} cases, ${count(replay.events)} events, ${count(replay.variants)} variants`,
    ],
    ['conform', share(replay.conforming.cases, replay.cases)],
    ['ended', ends(replay.conforming.byEnd)],
    ['deadlines', `${count(replay.deadlines)} passed on the way; they remind and decide nothing`],
    [
      'decider',
      `${seconds(replay.deciding.cpuMs / 1000)} of processor time for the recorded cases, ${seconds(replay.deciding.elapsedMs / 1000)} elapsed`,
    ],
    ...reasonRows(replay),
    ['Read off the trace: facts that the engine could not have got wrong'],
    [
      'routings',
      `${share(replay.readOff.routings.readOff, replay.readOff.routings.all)} hang on such a fact`,
    ],
    [
      'decisions',
      `${share(replay.readOff.decisions.readOff, replay.readOff.decisions.all)} are at a step that such a fact opened`,
    ],
    [`Disturbed copies of conforming cases (seed ${replay.seed}); facts are read off each copy again`],
    ['shuffled', disturbedText(replay.shuffled)],
    ['broken off', disturbedText(replay.truncated)],
    ...(live === null ? [] : liveRows(live)),
  ];
  return [table(rows), lastLine(replay, live)].join('\n');
}

const reasonRows = ({ reasons }: Replay): readonly Row[] =>
  reasons.length === 0
    ? []
    : [
        ['Do not conform'],
        ...reasons.map((reason) => [
          count(reason.cases).padStart(5),
          reasonText(reason),
          reason.examples.join(', '),
        ]),
      ];

const disturbedText = ({ tried, refused, admitted }: Disturbances): string =>
  `${share(refused, tried)} refused${refused === tried ? '' : `; admitted: ${ends(admitted)}`}`;

const liveRows = ({ cases, differing, seconds: taken, audit }: LiveReplay): readonly Row[] => [
  ['Live: the same services as the API, real workflows, PostgreSQL'],
  ['as recorded', share(cases - differing.length, cases)],
  ['pace', `${seconds(taken)}, ${(cases / taken).toFixed(1)} cases a second`],
  [
    'audit trail',
    `${count(audit.chains)} chains, ${count(audit.events)} events, ${count(audit.violations.length)} violations`,
  ],
  ...differing.map(({ caseId, because }) => [caseId, because]),
];

function lastLine(replay: Replay, live: LiveReplay | null): string {
  const parts = [
    `${count(replay.conforming.cases)} of ${count(replay.cases)} cases conform`,
    `${count(replay.shuffled.refused)} of ${count(replay.shuffled.tried)} shuffled copies are refused`,
    ...(live === null
      ? []
      : [`${count(live.cases - live.differing.length)} of ${count(live.cases)} live cases as recorded`]),
    ...(tooLoose(replay) ? ['the definition is too loose to show anything'] : []),
  ];
  return parts.join('; ');
}
