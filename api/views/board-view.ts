import type { LastWalk } from '../../services/board/last-walk.ts';
import type { Stalled } from '../../services/board/list-stalled.ts';

/** A row of the board as the API tells it. */
export const stalledView = ({ since, causes, ...row }: Stalled) => ({
  ...row,
  since: since.toISOString(),
  causes: causes.map((cause) => ({
    ...cause,
    since: cause.since.toISOString(),
    due: cause.due?.toISOString() ?? null,
  })),
});

export const walkView = (walk: LastWalk | null) =>
  walk === null
    ? null
    : { ...walk, startedAt: walk.startedAt.toISOString(), endedAt: walk.endedAt.toISOString() };
