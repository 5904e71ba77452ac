import { and, eq } from 'drizzle-orm';
import { revisions } from '../../db/schema/revisions.ts';
import type { State } from '../../domain/approval/state.ts';
import {
  defaultEquipmentCriteria,
  defaultScholarshipCriteria,
} from '../../domain/budget/default-criteria.ts';
import { scoreOf } from '../../domain/budget/score.ts';
import type { Line } from '../../domain/content/content.ts';
import type { Context } from '../context.ts';

/** The score of every line that money is allocated to, by the published criteria. */
export async function scoresOf(
  { db }: Pick<Context, 'db'>,
  state: State,
): Promise<ReadonlyMap<string, number>> {
  const [revision] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.submissionId, state.submissionId), eq(revisions.number, state.revision.number)));
  return new Map((revision?.content.lines ?? []).flatMap((line) => scoreOfLine(line)));
}

function scoreOfLine(line: Line): readonly (readonly [string, number])[] {
  if (line.equipment !== undefined) return [[line.id, scoreOf(line.equipment, defaultEquipmentCriteria)]];
  if (line.scholarship !== undefined)
    return [[line.id, scoreOf(line.scholarship, defaultScholarshipCriteria)]];
  return [];
}
