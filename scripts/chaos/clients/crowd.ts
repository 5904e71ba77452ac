import { setTimeout as sleep } from 'node:timers/promises';
import { approvalWorkflowId, renewSignal } from '../../../workflows/approval/messages.ts';
import { openRandom } from '../../runtime/random.ts';
import type { Place } from '../place/place.ts';
import { firstYear, lastYear } from '../place/seed-place.ts';
import { NeverDefinite, openDesk } from './desk.ts';
import type { OperationLog } from './operation-log.ts';
import { playSubmission } from './play-submission.ts';
import { scan } from './scanner.ts';

/** People who play whole submissions, one after the other, several at once; and a scanner. */
export type Crowd = {
  readonly sent: () => readonly string[];
  readonly renew: (submissionId: string) => Promise<void>;
  /** Has everybody finish the step that they are at; rejects when somebody met with what nobody foresaw. */
  finish(): Promise<void>;
  /** Nobody asks again: for the end of a run that hangs. */
  giveUp(): void;
};

const players = 16;
/** So many submissions share the pools of a year. */
const perYear = 120;

export function gather(place: Place, log: OperationLog, seed: number): Crowd {
  const sent: string[] = [];
  let begun = 0;
  let ending = false;
  let over = false;
  const { tokens, links, client } = place;
  const ports = [links.of('people:api-1').port, links.of('people:api-2').port];
  const deskOf = (number: number) =>
    openDesk({ random: openRandom(seed * 101 + number), log, tokens, ports, isOver: () => over });

  const renew = async (submissionId: string): Promise<void> => {
    // It may be closed by now, or Temporal be away: then there is nothing to race with.
    await client
      .withDeadline(Date.now() + 2_000, () =>
        client.workflow.getHandle(approvalWorkflowId(submissionId)).signal(renewSignal),
      )
      .catch(() => undefined);
  };
  async function play(number: number): Promise<void> {
    const desk = deskOf(number);
    while (!ending) {
      begun += 1;
      const year = firstYear + (Math.floor(begun / perYear) % (lastYear - firstYear + 1));
      await playSubmission({ desk, year, isEnding: () => ending, renew, onSent: (id) => void sent.push(id) });
    }
  }
  async function scanAll(): Promise<void> {
    const desk = deskOf(0);
    while (!ending) {
      await scan(desk, place.sink.links(), sent.slice(-20));
      await sleep(2_000);
    }
  }
  const everybody = [scanAll(), ...Array.from({ length: players }, (_, number) => play(number + 1))].map(
    (one) =>
      one.catch((error: unknown) => {
        if (!(error instanceof NeverDefinite)) throw error;
      }),
  );
  // Told at the end, not as an unhandled rejection in mid-run.
  const all = Promise.all(everybody);
  all.catch(() => undefined);
  return {
    sent: () => sent,
    renew,
    async finish() {
      ending = true;
      await all;
    },
    giveUp() {
      ending = true;
      over = true;
    },
  };
}
