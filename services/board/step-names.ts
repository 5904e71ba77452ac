import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { events } from '../../db/schema/events.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Stage } from '../../domain/definition/definition.ts';

/** What stages and steps are called in the process that a submission follows. */
export type StepNames = {
  readonly stage: (submissionId: string, key: string) => Bilingual | null;
  readonly step: (submissionId: string, key: string) => Bilingual | null;
  readonly isConsultation: (submissionId: string, key: string) => boolean;
};

export async function stepNamesOf(db: Connection, submissionIds: readonly string[]): Promise<StepNames> {
  const rows =
    submissionIds.length === 0
      ? []
      : await db
          .select({
            submissionId: events.submissionId,
            stages: sql<readonly Stage[]>`${events.data} -> 'definition' -> 'stages'`,
          })
          .from(events)
          .where(and(inArray(events.submissionId, [...submissionIds]), eq(events.seq, 1)));
  const stagesOf = new Map(rows.map(({ submissionId, stages }) => [submissionId, stages]));
  const stepOf = (submissionId: string, key: string) =>
    stagesOf
      .get(submissionId)
      ?.flatMap(({ steps }) => steps)
      .find((step) => step.key === key);
  return {
    stage: (submissionId, key) =>
      stagesOf.get(submissionId)?.find((stage) => stage.key === key)?.name ?? null,
    step: (submissionId, key) => stepOf(submissionId, key)?.name ?? null,
    isConsultation: (submissionId, key) => stepOf(submissionId, key)?.kind === 'consultation',
  };
}
