import type { Operation, Violation } from '../operation.ts';
import type { Case } from './case.ts';
import type { Scene } from './scene.ts';
import { accuse } from './violation.ts';

const reading: readonly string[] = ['GET', 'HEAD'];
/** What is lost on the way may take effect so much later; what was answered, no later than its answer. */
const reachMs = 10_000;

/** Nothing happened by the hand of somebody who only read at that time. */
export function readingChangesNothing(
  { id, events }: Case,
  { requests, evidence }: Scene,
): readonly Violation[] {
  const stray = events.filter(({ cause }) => cause !== null && !requests.has(cause.id));
  if (stray.length === 0) return [];
  const mine = evidence.operations.filter(
    ({ submissionId, path }) => submissionId === id || path.includes(id),
  );
  return stray.flatMap(({ seq, type, actor, at }) => {
    const byThem = mine.filter((operation) => operation.personId === actor?.personId && spans(operation, at));
    if (byThem.some(({ method }) => !reading.includes(method))) return [];
    const read = byThem.find(({ method }) => reading.includes(method));
    const how = read === undefined ? 'who sent nothing that changes' : `who sent ${read.method} ${read.path}`;
    return [accuse(9, id)('reading changes nothing', `event ${seq}, ${type}, by ${actor?.personId}, ${how}`)];
  });
}

function spans({ begunAt, heard }: Operation, at: number): boolean {
  const last = heard.at(-1);
  const isDefinite = last?.status != null && last.status < 500;
  return begunAt <= at && at <= (isDefinite ? last.at : (last?.at ?? begunAt) + reachMs);
}

/** A request to read never carries a key: it asks for nothing. */
export const readersHaveNoKey = ({ evidence }: Scene): readonly Violation[] =>
  evidence.operations
    .filter(({ method, key }) => reading.includes(method) && key !== null)
    .map(({ id, submissionId }) =>
      accuse(9, submissionId)('no key on a request to read', `operation ${id} has one`),
    );
