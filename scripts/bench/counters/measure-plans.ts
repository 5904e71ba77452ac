import { mailWorkflowId } from '../../../workflows/mail/messages.ts';
import type { Engine } from '../place/engine.ts';
import type { Bare } from '../variants/f1.ts';
import { bareTemporal } from '../variants/f1.ts';
import { inProcess } from '../variants/u1.ts';
import { judgingDeeds } from '../workload/deeds.ts';
import { openRecorder } from '../workload/record.ts';
import { asRecording, type Recording } from '../workload/recording.ts';
import { stepsOf } from '../workload/steps.ts';
import type { Way } from '../workload/way.ts';
import { differences } from './equality.ts';
import { untilQuiet } from './history.ts';
import type { Meters } from './meters.ts';
import { type Figures, inAll, perDecision } from './plan-figures.ts';
import { type PlayedPlan, playPlan } from './play-plan.ts';
import type { Watcher } from './watcher.ts';

/** A plan that our engine carried to its end, and the rows that it wrote on the way. */
export type OursPlayed = {
  readonly way: Way;
  readonly played: PlayedPlan;
  readonly recording: Recording;
  readonly mails: { readonly queued: number; readonly sent: number };
};

/** Plays a plan of each size on our engine; mails are sent, and counted with the step that owes them. */
export async function playOurs(
  engine: Engine,
  ways: readonly Way[],
  meters: Meters,
  watcher: Watcher,
): Promise<readonly OursPlayed[]> {
  const results: OursPlayed[] = [];
  for (const way of ways) {
    const recorder = openRecorder(watcher.sql, engine.db);
    const played = await playPlan(inProcess(engine, way), way, {
      meters,
      watcher,
      afterStep: recorder.note,
      alsoUntil: () => untilMailRests(engine, watcher),
    });
    const mails = await watcher.mails(played.submissionId);
    results.push({ way, played, recording: recorder.recording(), mails });
  }
  return results;
}

/** Until every mail is sent and the workflow that sends them waits again. */
export async function untilMailRests({ client }: Engine, watcher: Watcher): Promise<void> {
  await watcher.untilMailed();
  await untilQuiet(client, mailWorkflowId);
}

/** Several ways in a row, for one worker. */
export const joined = (recordings: readonly Recording[]): Recording =>
  asRecording(recordings.flatMap(({ batches }) => batches));

export type PlanCounters = {
  readonly requests: number;
  readonly ours: Figures;
  readonly bare: Figures;
  readonly mails: OursPlayed['mails'];
  readonly perDecision: { readonly ours: Figures; readonly bare: Figures };
  readonly differences: readonly string[];
  readonly steps: { readonly ours: PlayedPlan['steps']; readonly bare: PlayedPlan['steps'] };
};

/** Plays the same plans without our engine and holds one against the other. */
export async function playBare(
  bare: Bare,
  ours: readonly OursPlayed[],
  meters: Meters,
  watcher: Watcher,
): Promise<readonly PlanCounters[]> {
  const results: PlanCounters[] = [];
  let first = 0;
  for (const { way, played, recording, mails } of ours) {
    const floor = await playPlan(bareTemporal(bare, way, stepsOf(recording, first)), way, {
      meters,
      watcher,
    });
    first += recording.batches.length;
    const judging = judgingDeeds.length;
    results.push({
      requests: way.requests,
      ours: inAll(played),
      bare: inAll(floor),
      mails,
      perDecision: { ours: perDecision(played, judging), bare: perDecision(floor, judging) },
      differences: differences(played, floor, judging),
      steps: { ours: played.steps, bare: floor.steps },
    });
  }
  return results;
}
