import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { eraseRecord, writeRecord } from './process-record.ts';

export type OwnedProcess = {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settles once, when the process has ended for whatever reason. */
  readonly ended: Promise<string>;
  readonly hasEnded: () => boolean;
  readonly stop: () => Promise<void>;
  /** Sends its first signal and waits for nothing. */
  readonly signal: () => void;
};

export type ProcessSpec = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  /** Where pid and start time are kept, so that the next start can end it after our own sudden death. */
  readonly recordFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** Signals go to its children too: for programs that do not hand them on. */
  readonly wholeGroup?: boolean;
  /** Signals to try, each with the time it is given. SIGKILL follows by itself. */
  readonly stopBy?: readonly (readonly [NodeJS.Signals, number])[];
};

const running = new Set<OwnedProcess>();
let closing = false;

/** Output goes straight to a file: a child must not break on a closed pipe when its parent is killed. */
export function spawnOwned(spec: ProcessSpec): OwnedProcess {
  if (closing) throw new Error(`${spec.name} is not started: everything is being stopped`);
  const log = openLog(spec.logFile);
  const child = spawn(spec.command, [...spec.args], {
    // Its own process group: Ctrl-C reaches only us, and we stop things in order.
    detached: true,
    stdio: ['ignore', log, log],
    ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
    ...(spec.env === undefined ? {} : { env: spec.env }),
    ...(spec.uid === undefined ? {} : { uid: spec.uid }),
    ...(spec.gid === undefined ? {} : { gid: spec.gid }),
  });
  closeSync(log);
  if (child.pid !== undefined) writeRecord(spec.recordFile, child.pid);
  const owned = ownedProcess(spec, child);
  running.add(owned);
  return owned;
}

/** Ends all that this program started, the youngest first; nothing can be started afterwards. */
export async function stopEverything(): Promise<void> {
  closing = true;
  for (const owned of [...running].reverse()) await owned.stop();
}

/** For the last moment of a program, when nothing can be awaited any more: each gets its first signal. */
export function signalEverything(): void {
  closing = true;
  for (const owned of running) owned.signal();
}

function ownedProcess(spec: ProcessSpec, child: ChildProcess): OwnedProcess {
  let over = false;
  let stopping: Promise<void> | undefined;
  const ended = new Promise<string>((resolve) => {
    const end = (how: string): void => {
      over = true;
      running.delete(owned);
      eraseRecord(spec.recordFile);
      resolve(how);
    };
    child.once('exit', (code, signal) => end(signal ? `ended by ${signal}` : `exit code ${code}`));
    child.once('error', (error) => end(error.message));
  });
  const steps = [...(spec.stopBy ?? [['SIGTERM', 3000]]), ['SIGKILL', 2000]] as const;
  const send = (signal: NodeJS.Signals): void => {
    if (over || child.pid === undefined) return;
    if (spec.wholeGroup) signalGroup(child.pid, signal);
    else child.kill(signal);
  };
  const stop = async (): Promise<void> => {
    for (const [signal, timeMs] of steps) {
      if (over) return;
      send(signal);
      await Promise.race([ended, delay(timeMs)]);
    }
  };
  const owned: OwnedProcess = {
    name: spec.name,
    pid: child.pid ?? 0,
    logFile: spec.logFile,
    ended,
    hasEnded: () => over,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
    signal: () => send(steps[0]?.[0] ?? 'SIGKILL'),
  };
  return owned;
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // The group ended between the look and the signal.
  }
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, `${file}.previous`);
  return openSync(file, 'w', 0o600);
}

function delay(timeMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, timeMs).unref();
  });
}
