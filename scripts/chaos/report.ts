import { table } from '../runtime/table.ts';
import { isKill } from './plan/fault.ts';
import type { Result } from './run.ts';
import { countBy, isDecision, outcomeOf, unknownAttempts } from './tally.ts';

export type Report = ReturnType<typeof reportOf>;

/** A run in numbers. */
export function reportOf(
  result: Result,
  told: { readonly seed: number; readonly minutes: number; readonly versions: string },
) {
  const { evidence, faults, violations, states, unrest } = result;
  const { operations } = evidence;
  const outcomes = countBy(operations, (one) => `${one.verb ?? one.method} ${outcomeOf(one)}`);
  const misfits = operations.filter(
    (one) =>
      (one.expected === 'accept' && outcomeOf(one) !== 'accepted') ||
      (one.expected === 'refuse' && outcomeOf(one) !== 'refused'),
  );
  return {
    ...told,
    seconds: Math.round((evidence.quietAt - evidence.began) / 1000),
    secondsToQuiet: Math.round((evidence.quietAt - evidence.healedAt) / 1000),
    kills: faults.filter(isKill).length,
    faults: countBy(faults, ({ kind }) => kind),
    killed: countBy(faults.filter(isKill), ({ target }) => target),
    endedByThemselves: result.endedByThemselves.length,
    repliesLost: result.lostReplies,
    operations: operations.length,
    outcomes,
    purposes: countBy(operations, (one) => `${one.purpose} ${outcomeOf(one)}`),
    unknownAttempts: operations.reduce((sum, one) => sum + unknownAttempts(one), 0),
    unknownThenDefinite: operations.filter((one) => unknownAttempts(one) > 0 && outcomeOf(one) !== 'unknown')
      .length,
    decisionsAccepted: operations.filter((one) => isDecision(one) && outcomeOf(one) === 'accepted').length,
    mails: evidence.mails.length,
    states,
    unrest,
    misfits: countBy(
      misfits,
      ({ verb, purpose, heard }) => `${verb} ${purpose}: ${heard.at(-1)?.status} ${heard.at(-1)?.code}`,
    ),
    violations,
  };
}

const rowsOf = (counts: Readonly<Record<string, number>>): readonly string[][] =>
  Object.entries(counts)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, number]) => [`  ${name}`, String(number)]);

/** The same for people. */
export function inWords(report: Report, shortcomings: readonly string[]): string {
  const rows = [
    [`Seed ${report.seed}, ${report.minutes} min; ${report.versions}`],
    ['kills', String(report.kills)],
    ...rowsOf(report.killed),
    ['other faults', ''],
    ...rowsOf(report.faults),
    ['replies dropped after their request', String(report.repliesLost)],
    ['processes that ended by themselves', String(report.endedByThemselves)],
    ['Operations'],
    ['all', String(report.operations)],
    ...rowsOf(report.outcomes),
    ['By purpose'],
    ...rowsOf(report.purposes),
    ['Outcomes'],
    ['attempts whose outcome was unknown', String(report.unknownAttempts)],
    ['requests that became definite after one', String(report.unknownThenDefinite)],
    ['decisions accepted', String(report.decisionsAccepted)],
    ['mails taken', String(report.mails)],
    ['seconds from healed to quiet', String(report.secondsToQuiet)],
    ...rowsOf(report.states),
    ...(Object.keys(report.misfits).length === 0
      ? []
      : [['Answers that were not expected'], ...rowsOf(report.misfits)]),
  ];
  const violated = report.violations.map(
    ({ guarantee, submissionId, expected, found }) =>
      `Guarantee ${guarantee}${submissionId === null ? '' : `, ${submissionId}`}: expected ${expected}; found ${found}`,
  );
  return [
    table(rows),
    ...violated,
    violated.length === 0 ? 'No guarantee was broken' : `${violated.length} violations`,
    ...shortcomings.map((one) => `Proved nothing: ${one}`),
    ...report.unrest.map((one) => `Not quiet: ${one}`),
  ].join('\n');
}
