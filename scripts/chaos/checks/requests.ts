import { type CommandKind, commandKinds } from '../../../domain/approval/command.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { digestOfJson } from '../../audit/digests.ts';
import type { Operation, OutcomeOf } from '../operation.ts';
import { groupBy } from './group-by.ts';

/** Everything that was sent under one key: attempts, duplicates, other bodies. */
export type Request = {
  /** What events name as their cause. */
  readonly causeId: string;
  readonly submissionId: string;
  readonly verb: string;
  readonly operations: readonly Operation[];
};

const verbs: ReadonlySet<string> = new Set<CommandKind>(commandKinds);

/** The keys under which somebody asked a workflow for something. */
export const requestsOf = (operations: readonly Operation[]): readonly Request[] =>
  grouped(operations, ({ verb, submissionId, personId, key }) =>
    verb !== null && verbs.has(verb) && submissionId !== null && key !== null
      ? { verb, submissionId, causeId: digestOfJson([personId, verb, submissionId, key]) }
      : null,
  );

/** The keys of what touches PostgreSQL only: new drafts and uploaded files. */
export const plainRequestsOf = (operations: readonly Operation[]): readonly Request[] =>
  grouped(operations, (operation) => {
    const { verb, submissionId, personId, key, body } = operation;
    const subject = verb === 'create' ? String(Object(body).unitId) : submissionId;
    const route = verb === null ? undefined : routes[verb];
    if (route === undefined || subject === null || key === null) return null;
    return {
      verb: route,
      submissionId: submissionId ?? '',
      causeId: digestOfJson([personId, route, subject, key]),
    };
  });

const routes: Readonly<Record<string, string>> = { create: 'draft:create', upload: 'attachment:upload' };

function grouped(
  operations: readonly Operation[],
  placeOf: (operation: Operation) => Omit<Request, 'operations'> | null,
): readonly Request[] {
  const placed = operations.flatMap((operation) => {
    const place = placeOf(operation);
    return place === null ? [] : [{ place, operation }];
  });
  return [...groupBy(placed, ({ place }) => place.causeId).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ ...first.place, operations: group.map(({ operation }) => operation) }];
  });
}

/** Said no to without judging: the next attempt may hear otherwise. */
const undecided: readonly number[] = [408, 425, 429];

/**
 * What a client may be sure of. Refused means that every attempt was: a lost attempt may have taken effect although a
 * later one, judged in between, was refused.
 */
export function certaintyOf({ heard }: Operation): OutcomeOf {
  if (heard.some(({ status }) => status !== null && status < 400)) return 'accepted';
  const refused = heard.every(({ status }) => status !== null && status < 500 && !undecided.includes(status));
  return heard.length > 0 && refused ? 'refused' : 'unknown';
}

/** The versions that accepted attempts were answered with. */
export const versionsIn = (operations: readonly Operation[]): readonly number[] => [
  ...new Set(
    operations.flatMap(({ heard }) =>
      heard.flatMap(({ status, version }) =>
        status !== null && status < 400 && version !== null ? [version] : [],
      ),
    ),
  ),
];

export const bodyOf = ({ body }: Operation): string => canonicalJson(body);

/** An operation as one would find it in the log. */
export const nameOf = ({ id, person, verb, purpose }: Operation): string =>
  `operation ${id} (${person}: ${verb}, ${purpose})`;
