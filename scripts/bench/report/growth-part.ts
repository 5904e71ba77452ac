import type { GrowthResults } from '../growth/measure-growth.ts';
import { markdownTable } from './markdown-table.ts';

/** How reads grow with what is stored. */
export const growthPart = (growth: GrowthResults): string =>
  [
    '## Growth',
    'What pages and API read, as the application reads it, in milliseconds.',
    ...growth.map(({ size, reads }) =>
      [
        `### ${size.tasks.toLocaleString('en')} open tasks, ${size.events.toLocaleString('en')} events`,
        markdownTable(
          ['', 'p50', 'p95', 'p99', 'rows'],
          reads.map(({ name, p50, p95, p99, rows }) => [name, p50, p95, p99, rows]),
        ),
      ].join('\n\n'),
    ),
  ].join('\n\n');
