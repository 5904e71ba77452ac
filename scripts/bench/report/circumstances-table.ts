import type { Circumstances } from '../circumstances.ts';
import { markdownTable } from './markdown-table.ts';

/** Where, when and on what it was measured. */
export function circumstancesTable({ at, command, machine, versions, settings }: Circumstances): string {
  const { processor, cores, memoryGb, kernel } = machine;
  return markdownTable(
    ['', 'measured on'],
    [
      ['when', at],
      ['command', `\`${command}\``],
      ['machine', `${cores} cores, ${processor}, ${memoryGb} GB, Linux ${kernel}`],
      ...Object.entries(versions),
      ...Object.entries(settings).map(([name, value]) => [`PostgreSQL ${name}`, value]),
    ],
  );
}
