import { inArray } from 'drizzle-orm';
import { answers } from '../../../db/schema/answers.ts';
import { digestOfJson } from '../../audit/digests.ts';
import type { Violation } from '../operation.ts';
import type { Case } from './case.ts';
import { readModelOf } from './g01-read-model.ts';
import { certaintyOf, nameOf, plainRequestsOf, type Request } from './requests.ts';
import type { Scene } from './scene.ts';
import { type Accuse, accuse } from './violation.ts';

/**
 * 1. What was answered with success is in the history, in the trail and in the read model, once. 2. What ended unknown is
 * there at most once, what was refused nowhere. 3. Nothing is in the trail that no client, no clock and no ledger brought about.
 */
export function recordedOnce(one: Case, { requests }: Scene): readonly Violation[] {
  const say = accuse(1, one.id);
  return [
    ...one.requests.flatMap((request) => faultsOf(request, one, say)),
    ...one.runs
      .flatMap(({ accepted }) => accepted)
      .flatMap((update) =>
        update.version === null || one.effects.has(update.key.id)
          ? []
          : [say(`what the history accepted as ${update.updateId} in the trail`, 'nothing there')],
      ),
    ...one.events.flatMap(({ seq, type, cause }) =>
      cause === null || requests.has(cause.id)
        ? []
        : [say('only what a client asked for', `event ${seq}, ${type}, asked for by nobody`)],
    ),
    ...unprompted(one, say),
    ...readModelOf(one, say),
  ];
}

function faultsOf(
  { causeId, operations }: Request,
  { effects, runs }: Case,
  say: Accuse,
): readonly Violation[] {
  const [operation] = operations;
  const name = operation === undefined ? causeId : nameOf(operation);
  const certainties = operations.map(certaintyOf);
  const caused = effects.get(causeId) ?? [];
  const last = caused.at(-1);
  if (last === undefined)
    return certainties.includes('accepted')
      ? [say(`${name} in the trail, since it was accepted`, 'not there')]
      : [];
  if (certainties.every((certainty) => certainty === 'refused'))
    return [say(`${name} nowhere, since it was refused`, `event ${last.seq}, ${last.type}`)];
  const updateId = digestOfJson([causeId, last.cause?.body]);
  const accepted = runs.flatMap((run) => run.accepted.filter((update) => update.updateId === updateId));
  const answered = [...new Set(accepted.flatMap(({ version }) => version ?? []))];
  return [
    ...(caused.length === last.seq - (caused[0]?.seq ?? 0) + 1 && caused.every(({ at }) => at === last.at)
      ? []
      : [say(`${name} in the trail once`, `at events ${caused.map(({ seq }) => seq).join(', ')}`)]),
    ...(answered.length === 1 && answered[0] === last.seq
      ? []
      : [
          say(
            `${name} accepted in the history, and answered with version ${last.seq}`,
            `answered with ${answered.join(', ') || 'nothing'}`,
          ),
        ]),
  ];
}

const marks = ['reminded', 'fell-due', 'escalated'];

/** Without a cause there are only marks of the clock, and what the ledger's answers brought about at once. */
function unprompted({ events }: Case, say: Accuse): readonly Violation[] {
  let settledAt: number | null = null;
  return events.flatMap(({ seq, type, cause, actor, at }) => {
    if (type === 'settled') settledAt = at;
    else if (cause !== null || at !== settledAt) settledAt = null;
    const isExplained =
      cause !== null ? actor !== null : actor === null && (marks.includes(type) || settledAt !== null);
    return isExplained
      ? []
      : [say('an event that somebody, the clock or the ledger brought about', `event ${seq}, ${type}`)];
  });
}

/** The same for what PostgreSQL alone keeps: its answers by key. */
export async function plainRequestsRecorded({ db, evidence }: Scene): Promise<readonly Violation[]> {
  const requests = plainRequestsOf(evidence.operations);
  const kept = new Set<string>();
  for (let first = 0; first < requests.length; first += 1_000) {
    const ids = requests.slice(first, first + 1_000).map(({ causeId }) => causeId);
    const rows = await db.select({ id: answers.keyId }).from(answers).where(inArray(answers.keyId, ids));
    for (const { id } of rows) kept.add(id);
  }
  return requests.flatMap(({ causeId, submissionId, operations }) => {
    const certainties = operations.map(certaintyOf);
    const say = accuse(1, submissionId || null);
    const [first] = operations;
    const name = first === undefined ? causeId : nameOf(first);
    if (certainties.includes('accepted') && !kept.has(causeId))
      return [say(`the answer to ${name} kept`, 'none')];
    if (certainties.every((certainty) => certainty === 'refused') && kept.has(causeId))
      return [say(`${name} without effect, since it was refused`, 'an answer is kept')];
    return [];
  });
}
