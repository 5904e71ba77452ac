import type { Circumstances } from '../circumstances.ts';
import type { DueResults } from '../growth/due-results.ts';
import type { GrowthResults } from '../growth/measure-growth.ts';
import { circumstancesTable } from './circumstances-table.ts';
import { markdownTable } from './markdown-table.ts';

type Grown = {
  readonly circumstances: Circumstances;
  readonly growth: GrowthResults;
  readonly due: DueResults;
};

const introduction = `# Growth

Written by \`npm run bench:growth\`: how reads grow with what is stored, and what happens when thousands of tasks fall due at once. The stored country is made by \`npm run seed:country\`'s code: 34 provinces, 3,800 units, submissions whose histories the engine's own rules made, in a database that no supervisor walks.`;

const remarks = `Frequent words are the slowest to search: few pages of the newest submissions hold enough of them, and some pairs of words are on none. The crowded minute is as long as one worker's processor needs for it: each task's event is a turn of its workflow and a projection, and three mails are rendered for it beside that, so that the last is told minutes late when all of a province's tasks fall due at once on two cores. None is early, lost or told twice.`;

/** How reads grow with what is stored, and how punctual a crowded minute is. */
export const growthPage = ({ circumstances, growth, due }: Grown): string =>
  [
    introduction,
    circumstancesTable(circumstances),
    '## Reads',
    'What pages and API read, as the application reads it, in process, in milliseconds. The target is a p95 of 15 ms or less at 100,000 open tasks.',
    ...growth.map(({ size, reads }) =>
      [
        `### ${size.tasks.toLocaleString('en')} open tasks, ${size.events.toLocaleString('en')} events`,
        markdownTable(
          ['', 'p50', 'p95', 'p99', 'rows'],
          reads.map(({ name, p50, p95, p99, rows }) => [name, p50, p95, p99, rows]),
        ),
      ].join('\n\n'),
    ),
    dueSection(due),
    remarks,
  ].join('\n\n');

const dueSection = ({ count, begunInMs, twice, lost, early, late, recorded, mails }: DueResults): string =>
  [
    `## ${count.toLocaleString('en')} tasks due within one minute`,
    'Real workflows on Temporal’s real server, one worker; lateness in milliseconds from each task’s own instant.',
    markdownTable(
      ['', 'result'],
      [
        ['workflows begun in, seconds', begunInMs / 1000],
        ['told twice', twice],
        ['lost', lost],
        ['early', early],
        ['late in the workflow, p50', late.p50],
        ['late in the workflow, p99', late.p99],
        ['late in the workflow, at most', late.max],
        ['late in PostgreSQL, p50', recorded.p50],
        ['late in PostgreSQL, p99', recorded.p99],
        ['late in PostgreSQL, at most', recorded.max],
        ['mails expected', mails.expected],
        ['mails owed', mails.owed],
        ['mails sent', mails.sent],
      ],
    ),
  ].join('\n\n');
