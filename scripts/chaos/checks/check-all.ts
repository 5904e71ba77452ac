import { isNull } from 'drizzle-orm';
import { outbox, submissions } from '../../../db/schema/index.ts';
import type { Evidence, Violation } from '../operation.ts';
import { type Case, loadCases } from './case.ts';
import { plainRequestsRecorded, recordedOnce } from './g01-recorded-once.ts';
import { oneEffectPerKey } from './g02-one-effect.ts';
import { oneAnswerPerKey } from './g02-same-key.ts';
import { nobodyDecidesTheirOwn } from './g03-nobody-their-own.ts';
import { moneyAsTheLedgerSays } from './g04-own-view.ts';
import { poolsAddUp } from './g04-pools-add-up.ts';
import { everyMarkFires } from './g05-every-mark-fires.ts';
import type { Punctuality } from './g05-watch.ts';
import { everyMailArrives, mailsArrive, onlyOwedMails } from './g06-every-mail-arrives.ts';
import { auditVerifies, trailGivesTheState } from './g07-audit-holds.ts';
import { keepsWhatItRecorded, prepareReplay, replaysTheSame } from './g08-replays-the-same.ts';
import { readersHaveNoKey, readingChangesNothing } from './g09-reading-changes-nothing.ts';
import { answersAsExpected, postsHold } from './g10-rights-hold.ts';
import { openScene, type Scene } from './scene.ts';

/** Looked at together: few queries, and never the whole run in memory. */
const batch = 50;

/** What the looks at single submissions leave for the looks at the whole. */
type Notes = {
  readonly punctuality: Punctuality;
  /** When the ledger's answers came, by submission and key. */
  readonly settled: Map<string, number>;
  /** Message-IDs of every mail in the outbox. */
  readonly owed: Set<string>;
};

/** Holds the ten guarantees against what clients heard, what Temporal recorded and what PostgreSQL holds. */
export async function checkAll(
  evidence: Evidence,
  say: (line: string) => void = () => undefined,
): Promise<readonly Violation[]> {
  const began = performance.now();
  const faults = evidence.faults.toSorted((left, right) => left.from - right.from);
  const scene = await openScene({ ...evidence, faults });
  const notes: Notes = {
    punctuality: { fired: 0, late: 0, latestMs: 0 },
    settled: new Map(),
    owed: new Set(),
  };
  try {
    const notices = await noticesIn(scene);
    for (const { messageId } of notices) notes.owed.add(messageId);
    const ids = await idsIn(scene);
    const violations = [
      ...(await ofCases(scene, ids, notes)),
      ...mailsArrive(notices, null, scene),
      ...(await ofTheWhole(scene, notes)),
    ];
    const { fired, late, latestMs } = notes.punctuality;
    say(`${ids.length} submissions checked in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    say(
      `of ${fired} reminders, due dates and escalations ${late} came over a second late, at most ${latestMs} ms`,
    );
    return violations.toSorted((left, right) => left.guarantee - right.guarantee);
  } finally {
    await scene.close();
  }
}

/** Mails that tell of no submission's event. */
const noticesIn = ({ db }: Scene): Promise<readonly (typeof outbox.$inferSelect)[]> =>
  db.select().from(outbox).where(isNull(outbox.submissionId));

async function idsIn({ db, requestsTo }: Scene): Promise<readonly string[]> {
  const rows = await db.select({ id: submissions.id }).from(submissions);
  return [...new Set([...rows.map(({ id }) => id), ...requestsTo.keys()])].toSorted();
}

async function ofCases(scene: Scene, ids: readonly string[], notes: Notes): Promise<readonly Violation[]> {
  const replaying = await prepareReplay();
  const violations: Violation[] = [];
  for (let first = 0; first < ids.length; first += batch) {
    const cases = await loadCases(scene, ids.slice(first, first + batch));
    for (const one of cases) violations.push(...ofCase(scene, one, notes));
    for (const one of cases) note(one, notes);
    violations.push(...(await Promise.all(cases.map((one) => trailGivesTheState(one, scene)))).flat());
    violations.push(...(await replaysTheSame(replaying, cases)));
  }
  return violations;
}

const ofCase = (scene: Scene, one: Case, { punctuality }: Notes): readonly Violation[] => [
  ...recordedOnce(one, scene),
  ...oneEffectPerKey(one),
  ...nobodyDecidesTheirOwn(one, scene),
  ...moneyAsTheLedgerSays(one),
  ...everyMarkFires(one, scene.evidence, punctuality),
  ...everyMailArrives(one, scene),
  ...keepsWhatItRecorded(one),
  ...readingChangesNothing(one, scene),
  ...postsHold(one, scene),
];

const ofTheWhole = async (scene: Scene, { settled, owed }: Notes): Promise<readonly Violation[]> => [
  ...(await plainRequestsRecorded(scene)),
  ...oneAnswerPerKey(scene),
  ...(await poolsAddUp(scene, settled)),
  ...onlyOwedMails(scene, owed),
  ...(await auditVerifies(scene.evidence)),
  ...readersHaveNoKey(scene),
  ...answersAsExpected(scene),
];

function note({ id, events, outbox }: Case, { settled, owed }: Notes): void {
  for (const event of events)
    if (event.type === 'settled')
      for (const { key } of event.data.results) settled.set(`${id}/${key}`, event.at);
  for (const { messageId } of outbox) owed.add(messageId);
}
