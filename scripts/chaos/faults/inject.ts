import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../operation.ts';
import type { Place } from '../place/place.ts';
import type { FaultKind, PlannedFault } from '../plan/fault.ts';
import { disturbLink, disturbMail, resetLink } from './disturb.ts';
import { killBackend, killProcess, terminateBackends } from './kill.ts';

/** What a fault needs beside the place. */
export type Stage = {
  readonly place: Place;
  /** Puts the next build on a worker; its death follows. */
  readonly upgrade: (worker: 'worker-1' | 'worker-2') => void;
  /** Has some of the submissions under way go on as new runs. */
  readonly renewSome: () => Promise<void>;
};

/** Carries one fault out, from its begin to its end; false when there was nothing to do it to. */
type Deed = (stage: Stage, fault: PlannedFault) => Promise<boolean>;

const deeds: Readonly<Record<FaultKind, Deed>> = {
  kill: ({ place }, { target, forMs }) => killProcess(place, target, 'SIGKILL', forMs),
  'stop-immediately': ({ place }, { target, forMs }) => killProcess(place, target, 'SIGQUIT', forMs),
  'kill-backend': ({ place }) => killBackend(place),
  'terminate-backends': ({ place }) => terminateBackends(place),
  freeze: async ({ place }, { target, forMs }) => (await place.processOf(target)?.freeze(forMs)) ?? false,
  'slow-link': ({ place }, fault) => disturbLink(place, fault, { kind: 'slow', delayMs: 150 }),
  'lost-replies': ({ place }, fault) => disturbLink(place, fault, { kind: 'lost-replies', oneIn: 4 }),
  'reset-link': ({ place }, { target }) => resetLink(place, target),
  'mail-later': ({ place }, fault) => disturbMail(place, fault, 'later'),
  'mail-refused': ({ place }, fault) => disturbMail(place, fault, 'refused'),
  'mail-lost-reply': ({ place }, fault) => disturbLink(place, fault, { kind: 'lost-replies', oneIn: 2 }),
  'new-build': async ({ place, upgrade }, { target, forMs }) => {
    upgrade(target === 'worker-1' ? 'worker-1' : 'worker-2');
    return killProcess(place, target, 'SIGKILL', forMs);
  },
  renew: async ({ renewSome }) => {
    await renewSome();
    return true;
  },
};

/** Lets every fault of a schedule happen at its time, several at once where they overlap; answers those that did. */
export async function inject(
  stage: Stage,
  schedule: readonly PlannedFault[],
  signal: AbortSignal,
): Promise<readonly (Fault & PlannedFault)[]> {
  const happened: (Fault & PlannedFault)[] = [];
  const began = Date.now();
  const carryOut = async (fault: PlannedFault): Promise<void> => {
    await sleep(Math.max(0, began + fault.atMs - Date.now()), undefined, { signal });
    const from = Date.now();
    if (await deeds[fault.kind](stage, fault)) happened.push({ ...fault, from, until: Date.now() });
  };
  await Promise.all(schedule.map(carryOut));
  return happened;
}
