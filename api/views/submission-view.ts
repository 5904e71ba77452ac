import type { State } from '../../domain/approval/state.ts';
import { lineStandings, type SubmissionView } from '../../services/submissions/read-submission.ts';
import type { TimelineEntry } from '../../services/submissions/timeline.ts';
import { wayOf } from './way.ts';

/** A submission for its readers, without what the engine keeps for itself: routing, keys, movements. */
export function submissionView(
  { row, unitName, content, state, draftVersion, available, attachments }: SubmissionView,
  timeline: readonly TimelineEntry[],
) {
  const { id, kind, fileNumber, title, unitId, year, stage, round, version, revision } = row;
  return {
    id,
    kind,
    fileNumber,
    title,
    unit: { id: unitId, name: unitName },
    year,
    state: row.state,
    stage,
    round,
    version,
    revision,
    total: row.total,
    approvedTotal: row.approvedTotal,
    submittedAt: row.submittedAt,
    updatedAt: row.updatedAt,
    draftVersion,
    definition: state === null ? null : definitionOf(state),
    way: state === null ? [] : wayOf(state, timeline),
    available,
    content,
    lines: state === null ? [] : lineStandings(state).map(standing),
    returned: state === null ? null : returnedOf(state),
    document: state === null ? null : documentOf(state),
    attachments,
  };
}

const definitionOf = ({ definition: { key, version, name } }: State) => ({ key, version, name });

const standing = ({ lineId, asked, approved, money, delivery }: ReturnType<typeof lineStandings>[number]) => {
  const { reserved, committed, spent, missing, rank } = money;
  return { lineId, asked, approved, reserved, committed, spent, missing, rank, delivery };
};

const returnedOf = ({ returned }: State) =>
  returned === null ? null : { by: returned.by, due: new Date(returned.due), unlocked: returned.unlocked };

const documentOf = ({ document }: State) =>
  document === null
    ? null
    : {
        number: document.number,
        date: document.date,
        signingMode: document.signingMode,
        step: document.step,
        fileId: document.file.id,
      };
