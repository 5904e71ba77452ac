import type { Sql } from 'postgres';
import { events, programmes, remarks, revisions, submissions, tasks } from '../../db/schema/index.ts';
import { copyRows } from './copy-rows.ts';
import type { Rows } from './rows-of.ts';

const tables = { submissions, revisions, remarks, events, tasks, programmes } as const;
const inOrder = ['submissions', 'revisions', 'remarks', 'events', 'tasks', 'programmes'] as const;

/** Whole submissions or none of them, what others point to first. */
export async function loadRows(sql: Sql, rows: readonly Rows[]): Promise<void> {
  await sql.begin(async (tx) => {
    for (const name of inOrder)
      await copyRows(
        tx,
        tables[name],
        rows.flatMap((one): readonly object[] => one[name]),
      );
  });
}
