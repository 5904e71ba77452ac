import { chainStart, toRows } from '../../db/event-rows.ts';
import type { events, programmes, remarks, revisions, submissions, tasks } from '../../db/schema/index.ts';
import { approvedAmount } from '../../domain/approval/amounts.ts';
import { presentStage } from '../../domain/approval/process.ts';
import { readersOf } from '../../domain/approval/readers.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';
import { revisionOf } from '../../domain/content/revision-of.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { Retold } from './retell.ts';

/** Where a submission stands in the country. */
export type Sent = { readonly rootUnitId: string; readonly fileNumber: string; readonly createdBy: string };

export type Rows = {
  readonly submissions: (typeof submissions.$inferInsert)[];
  readonly revisions: (typeof revisions.$inferInsert)[];
  readonly remarks: (typeof remarks.$inferInsert)[];
  readonly events: (typeof events.$inferInsert)[];
  readonly tasks: (typeof tasks.$inferInsert)[];
  readonly programmes: (typeof programmes.$inferInsert)[];
};

/** Every row that the projection would have written by now. */
export function rowsOf({ events, state, remarks, contents }: Retold, sent: Sent): Rows {
  const { submissionId } = state;
  const createdAt = new Date(events[0]?.at ?? 0);
  return {
    submissions: [submissionRow({ events, state, contents, remarks }, sent, createdAt)],
    revisions: contents.map((content, index) => {
      const authors = [...state.authors];
      const { digest, number } = revisionOf(content, { number: index + 1, authors });
      return {
        submissionId,
        number,
        content,
        digest,
        authors,
        keyId: `${submissionId}/${number}`,
        createdAt,
      };
    }),
    remarks: remarks.map((remark) => ({ ...remark, createdAt })),
    events: [...toRows(submissionId, events, chainStart)],
    tasks: tasksOf(state).map(({ openedAt, due, escalatedTo, roles, ...task }) => ({
      ...task,
      submissionId,
      roles: [...roles],
      openedAt: new Date(openedAt),
      dueAt: new Date(due),
      escalatedUnitId: escalatedTo?.unitId ?? null,
      escalatedRole: escalatedTo?.role ?? null,
    })),
    programmes: (contents.at(-1)?.lines ?? []).map(({ id: lineId, programme, audience, quarter }) => {
      const year = contents[0]?.year ?? 0;
      return { submissionId, lineId, year, programme, audience, quarter };
    }),
  };
}

function submissionRow(
  { events, state, contents }: Retold,
  sent: Sent,
  createdAt: Date,
): Rows['submissions'][number] {
  const content = contents.at(-1);
  if (content === undefined) throw new Error('what was sent has content');
  const last = events.findLast(({ type }) => type === 'submitted' || type === 'resubmitted');
  return {
    ...sent,
    id: state.submissionId,
    kind: state.definition.kind,
    unitId: state.unitId,
    year: content.year,
    title: content.title,
    state: state.is,
    stage: isClosed(state.is) ? null : (presentStage(state)?.key ?? null),
    round: state.round,
    version: state.version,
    sealedVersion: 0,
    revision: state.revision.number,
    total: content.total,
    approvedTotal: totalOf(approvedAmount(state)),
    readers: [...readersOf(state)],
    createdAt,
    submittedAt: new Date(last?.at ?? createdAt),
    updatedAt: new Date(events.at(-1)?.at ?? createdAt),
  };
}
