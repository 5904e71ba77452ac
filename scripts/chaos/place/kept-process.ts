import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnedProcess } from '../../runtime/owned-process.ts';
import { lastLines } from '../../runtime/program.ts';
import { sendSignal, treeOf } from './process-tree.ts';

/** A process that is started again whenever it ends, as an installation's supervisor does. */
export type KeptProcess = {
  readonly name: string;
  /** Null while it is down. */
  readonly present: () => OwnedProcess | null;
  /** The last words of each time that it ended by itself, which no fault asked for. */
  readonly endedByItself: () => readonly string[];
  /** Ends it by a signal and has it down for so long; false when it was not up within reach. */
  end(signal: 'SIGKILL' | 'SIGQUIT', downMs: number): Promise<boolean>;
  /** Stops it and its children in mid-motion, and lets them go on. */
  freeze(forMs: number): Promise<boolean>;
  whenUp(withinMs: number): Promise<OwnedProcess | null>;
  stop(): Promise<void>;
};

type Keeping = {
  readonly name: string;
  readonly first: OwnedProcess;
  readonly start: () => Promise<OwnedProcess> | OwnedProcess;
};

/** After an end that nobody asked for, and between attempts to start. */
const pauseMs = 400;

export function keepProcess({ name, first, start }: Keeping): KeptProcess {
  let present: OwnedProcess | null = first;
  let downMs: number | null = null;
  const lastWords: string[] = [];
  let closing = false;

  async function restart(): Promise<OwnedProcess | null> {
    while (!closing) {
      const started = await Promise.resolve(start()).catch(() => null);
      if (started !== null) return started;
      await sleep(pauseMs);
    }
    return null;
  }
  const watched = (async () => {
    while (present !== null) {
      const how = await present.ended;
      if (closing) return;
      if (downMs === null)
        lastWords.push(`${new Date().toISOString()} ${name}: ${how}\n${lastLines(present, 12)}`);
      present = null;
      await sleep(downMs ?? pauseMs);
      downMs = null;
      present = await restart();
    }
  })();
  const whenUp = async (withinMs: number): Promise<OwnedProcess | null> => {
    const until = performance.now() + withinMs;
    while (present === null && performance.now() < until) await sleep(20);
    return present;
  };

  return {
    name,
    present: () => present,
    endedByItself: () => lastWords,
    async end(signal, forMs) {
      const up = await whenUp(5_000);
      if (up === null || up.hasEnded()) return false;
      downMs = forMs;
      process.kill(up.pid, signal);
      await up.ended;
      return true;
    },
    async freeze(forMs) {
      const up = await whenUp(1_000);
      if (up === null || up.hasEnded()) return false;
      const frozen = treeOf(up.pid);
      for (const one of frozen) sendSignal(one, 'SIGSTOP');
      await sleep(forMs);
      for (const one of frozen) sendSignal(one, 'SIGCONT');
      return true;
    },
    whenUp,
    async stop() {
      closing = true;
      await present?.stop();
      await watched;
    },
  };
}
