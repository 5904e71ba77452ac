import type { Ratios } from '../loops/measure-ratios.ts';
import type { Spread } from '../statistics.ts';
import { type VariantName, variantNames } from '../variants/variant.ts';
import { markdownTable } from './markdown-table.ts';

const columns = ['p50', 'p95', 'p99', 'answered', 'recorded'] as const;
const head = ['wait p50', 'wait p95', 'wait p99', 'answered/s', 'recorded/s'] as const;

/** What is promised of a ratio; waits at most, throughput at least. */
const promises: Readonly<Record<string, string>> = {
  'U1/F1': 'p50 at most 1.05, answered at least 0.95',
  'U2/F1': 'p50 at most 1.15',
};

/** The load of a national deadline day. */
const deadlinePerSecond = 150;

export function ratiosPart(found: Ratios): string {
  const { effort, absolute, relative, processorMs, failures, rounds, written } = found;
  const { concurrency, saturation, arrivals, perSecond } = effort;
  return [
    '## Ratios',
    `${effort.rounds} rounds after one to warm up, mirrored; medians of the rounds, with least and greatest. Waits in milliseconds of ${arrivals} decisions that arrive at ${perSecond} a second, whoever is still waiting; throughput of ${saturation} decisions by ${concurrency} people who decide as fast as they are answered, up to the last answer and up to the last one's row in PostgreSQL. A failure is an infinite wait.`,
    markdownTable(
      ['', ...head, 'failures'],
      variantNames.map((name) => [
        name,
        ...columns.map((column) => told(absolute[name][column])),
        failures[name],
      ]),
    ),
    'One held against the other within each round:',
    markdownTable(
      ['', ...head, 'promised'],
      relative.map(({ variant, to, measures }) => [
        `${variant}/${to}`,
        ...columns.map((column) => told(measures[column])),
        promises[`${variant}/${to}`] ?? '',
      ]),
    ),
    '### What was written and asked per decision',
    'In the closed loop, until everything had come to rest, without the sending of mails. The nudges to send them are in it, at most two a second.',
    markdownTable(
      ['', 'Temporal commits', 'application commits', 'Temporal statements', 'application statements'],
      variantNames.map((name) => {
        const { temporalCommits, applicationCommits, temporalStatements, applicationStatements } =
          written[name];
        return [name, temporalCommits, applicationCommits, temporalStatements, applicationStatements];
      }),
    ),
    '### Processor time per decision, in milliseconds',
    processorTable(processorMs),
    derived(processorMs.U2),
    '### How steady the machine was',
    'The same work before and after each round: hashing 32 MB, and writing a page through to the disk, in milliseconds.',
    markdownTable(
      ['round', 'hashing before', 'after', 'writing through before', 'after'],
      rounds.map(({ before, after }, index) => [
        index + 1,
        before.processorMs,
        after.processorMs,
        before.diskMs,
        after.diskMs,
      ]),
    ),
  ].join('\n\n');
}

const told = ({ median, min, max }: Spread): string => `${digits(median)} (${digits(min)}–${digits(max)})`;

const digits = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(value >= 20 ? 0 : value >= 2 ? 1 : 2) : 'infinite';

function processorTable(processorMs: Ratios['processorMs']): string {
  const parts = ['client', 'api', 'worker', 'temporal', 'database'];
  const used = (name: VariantName, part: string): number | string => processorMs[name][part] ?? '';
  return markdownTable(
    ['', ...parts],
    variantNames.map((name) => [name, ...parts.map((part) => used(name, part))]),
  );
}

/** Not measured: what follows from the processor time of one decision. */
function derived(processorMs: Readonly<Record<string, number>>): string {
  const servers = Object.entries(processorMs).filter(([name]) => name !== 'client');
  const ms = servers.reduce((sum, [, value]) => sum + value, 0);
  const cores = (ms * deadlinePerSecond) / 1000;
  return `Derived, not measured: ${deadlinePerSecond} decisions a second over HTTP need ${cores.toFixed(1)} cores like these for API, worker, Temporal and PostgreSQL, without the sending of mails.`;
}
