import { eq } from 'drizzle-orm';
import { eventRowsOf, toEvent } from '../../../db/event-rows.ts';
import { submissions } from '../../../db/schema/submissions.ts';
import type { Engine } from '../../../services/context.ts';
import { createDraft } from '../../../services/drafts/create-draft.ts';
import { ServiceError } from '../../../services/service-error.ts';
import { awaitVersion } from '../../../services/submissions/await-version.ts';
import type { Log } from '../../runtime/progress.ts';
import type { Process } from '../mapping/read-process.ts';
import type { Story, Told } from '../story/story.ts';
import { engineWay, recordedWay, sameWay } from '../story/way.ts';
import { type Cast, seedCast } from './cast.ts';
import { perform, type UnderWay } from './perform.ts';

export type Live = {
  readonly cases: number;
  /** Cases that did not come out as recorded, and how. */
  readonly differing: readonly { readonly caseId: string; readonly because: string }[];
  readonly seconds: number;
};

type Stage = { readonly engine: Engine; readonly process: Process; readonly cast: Cast };

const lanes = 4;
const progressEvery = 25;

/** Plays cases as real workflows, a few at once, each in the recorded order; what counts is what PostgreSQL has recorded then. */
export async function playLive(
  engine: Engine,
  process: Process,
  stories: readonly Story[],
  log: Log,
): Promise<Live> {
  const cast = await seedCast(engine.db, process, stories, lanes);
  const differing: { caseId: string; because: string }[] = [];
  const queue = stories.values();
  let done = 0;
  const began = performance.now();
  const lane = async (number: number): Promise<void> => {
    for (const story of queue) {
      const because = await fault(playOne({ engine, process, cast }, story, number));
      if (because !== null) differing.push({ caseId: story.caseId, because });
      done += 1;
      if (done % progressEvery === 0) log(`${done} of ${stories.length} cases played live`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return { cases: stories.length, differing, seconds: (performance.now() - began) / 1000 };
}

/** How a case differs from the record, or null. */
async function playOne({ engine, process, cast }: Stage, story: Story, lane: number): Promise<string | null> {
  const [first] = story.told;
  if (first === undefined) return 'a case without events';
  const ctxFor = async ({ seat }: Told, nth: number) => ({
    ...engine,
    caller: await cast.caller(lane, seat),
    key: `${story.caseId}#${nth}`,
  });
  const year = new Date(first.at).getUTCFullYear();
  const blank = { kind: 'equipment', unitId: cast.authorUnitId, year, start: { from: 'blank' } } as const;
  const draft = await createDraft(await ctxFor(first, 0), blank);
  const { submissionId } = draft;
  let underWay: UnderWay = { submissionId, draftVersion: draft.version, version: 0, sent: null };
  for (const [nth, told] of story.told.entries()) {
    const ctx = await ctxFor(told, nth);
    const { deed, event } = told;
    const is = await standing(engine, submissionId);
    if (deed.does === 'note' && !deed.while.some((one) => one === is)) return `${event} met “${is}”`;
    underWay = await perform(ctx, process, told, underWay);
    if (!(await recorded(engine, underWay))) return `${event} did not reach PostgreSQL`;
  }
  const way = engineWay((await eventRowsOf(engine.db, submissionId)).map(toEvent));
  const end = await standing(engine, submissionId);
  if (end !== story.end) return `it ended “${end}”, recorded is “${story.end}”`;
  return sameWay(way, recordedWay(story)) ? null : `it went ${way.join(', ')}`;
}

async function standing({ db }: Engine, submissionId: string) {
  const [row] = await db
    .select({ state: submissions.state })
    .from(submissions)
    .where(eq(submissions.id, submissionId));
  return row?.state ?? 'nowhere';
}

/** Several patiences of a page: on a busy machine the projection may need longer than a reader waits. */
async function recorded(engine: Engine, { submissionId, version }: UnderWay): Promise<boolean> {
  for (let patience = 0; patience < 15; patience += 1)
    if (await awaitVersion(engine, submissionId, version)) return true;
  return false;
}

/** A refusal by the services is a difference of this case; anything else is a fault of the replay, and ends it. */
async function fault(played: Promise<string | null>): Promise<string | null> {
  try {
    return await played;
  } catch (error) {
    if (error instanceof ServiceError) return JSON.stringify(error.problem);
    throw error;
  }
}
