import { IllegalStateError } from '@temporalio/common';
import { DefaultLogger, type InjectedSinks, Runtime, Worker } from '@temporalio/worker';
import type { CaptureSinks } from '../../../tests/replay/capture.ts';
import { bundleForReplay } from '../../../tests/replay/replay-history.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import { digestOfJson } from '../../audit/digests.ts';
import type { Violation } from '../operation.ts';
import type { Case } from './case.ts';
import { doneIn, type Run } from './runs.ts';
import { type Accuse, accuse } from './violation.ts';

type Done = { readonly activities: unknown[]; readonly answers: unknown[] };
type Replaying = { readonly workflowBundle: { readonly code: string } };

/** Today's workflows, ready to replay histories; bundled once. */
export const prepareReplay = (): Promise<Replaying> => {
  if (bundled === undefined) quieten();
  bundled ??= bundleForReplay();
  return bundled.then((workflowBundle) => ({ workflowBundle }));
};
let bundled: ReturnType<typeof bundleForReplay> | undefined;

/** A worker per batch tells of its every state; who has chosen what is said, as the tests have, keeps it. */
function quieten(): void {
  try {
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
}

/** Every history replays on today's code: to the same commands, and to what Temporal does not compare, events, digests and answers. */
export async function replaysTheSame(
  { workflowBundle }: Replaying,
  cases: readonly Case[],
): Promise<readonly Violation[]> {
  const runs = cases.flatMap(({ id, runs: some }) => some.map((run) => ({ id, run })));
  const done = new Map<string, Done>();
  const doneBy = (runId: string): Done => {
    const known = done.get(runId) ?? { activities: [], answers: [] };
    done.set(runId, known);
    return known;
  };
  const sinks: InjectedSinks<CaptureSinks> = {
    capture: {
      activity: {
        fn: ({ runId }, type, input) => void doneBy(runId).activities.push([type, input]),
        callDuringReplay: true,
      },
      answer: {
        fn: ({ runId }, updateId, answer) => void doneBy(runId).answers.push([updateId, answer]),
        callDuringReplay: true,
      },
    },
  };
  const histories = runs.map(({ id, run }) => ({ workflowId: id, history: run.history }));
  const failures = new Map<string, string>();
  for await (const { runId, error } of Worker.runReplayHistories({ workflowBundle, sinks }, histories))
    if (error !== undefined) failures.set(runId, error.message);
  return runs.flatMap(({ id, run }) => {
    const say = accuse(8, id);
    const failure = failures.get(run.runId);
    return failure === undefined
      ? compared(run, doneBy(run.runId), say)
      : [say(`run ${run.runId} replayed`, failure)];
  });
}

function compared(run: Run, anew: Done, say: Accuse): readonly Violation[] {
  const recorded = doneIn(run.history);
  return (['activities', 'answers'] as const).flatMap((what) => {
    const nth = recorded[what].findIndex(
      (one, index) => canonicalJson(one) !== canonicalJson(anew[what][index]),
    );
    if (nth < 0) return [];
    const [then, now] = [recorded[what][nth], anew[what][nth]].map((one) => canonicalJson(one ?? null));
    return [say(`run ${run.runId} replayed to the same ${what}: ${around(then, now)}`, around(now, then))];
  });
}

/** Where a text begins to differ from another. */
function around(text = '', other = ''): string {
  const first = [...text].findIndex((letter, index) => letter !== other[index]);
  return text.slice(Math.max(0, first - 60), first + 60);
}

/** What workflows handed over is what the trail has, and no run ever held another definition than the first submit pinned. */
export function keepsWhatItRecorded({ id, trail, events, runs }: Case): readonly Violation[] {
  const say = accuse(8, id);
  const digests = new Map(trail.map(({ seq, digest }) => [seq, digest]));
  const [first, ...others] = events.filter(({ type }) => type === 'submitted');
  const pinned = first?.type === 'submitted' ? digestOfJson(first.data.definition) : null;
  const handed = runs.flatMap(({ projections }) => projections).flatMap((projection) => projection.events);
  const seen = new Set<string>();
  return [
    ...others.map(({ seq }) => say('one definition, pinned by the first submit', `another at event ${seq}`)),
    ...handed.flatMap((event) => {
      const digest = digestOfJson(event);
      if (seen.has(digest) || digests.get(event.seq) === digest) return [];
      seen.add(digest);
      return [
        say(
          `event ${event.seq}, ${event.type}, as the workflow recorded it`,
          digests.has(event.seq) ? 'another in the trail' : 'nothing in the trail',
        ),
      ];
    }),
    ...runs.flatMap(({ carried, runId }) =>
      carried === null || digestOfJson(carried.definition) === pinned
        ? []
        : [say('the definition that was pinned', `another one in run ${runId}`)],
    ),
  ];
}
