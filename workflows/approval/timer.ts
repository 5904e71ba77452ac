import { CancellationScope, sleep } from '@temporalio/workflow';

export type Timer = ReturnType<typeof openTimer>;

/** One timer at a time, armed for an instant or for none. */
export function openTimer(onFired: () => void) {
  let armedFor: number | null = null;
  let scope: CancellationScope | null = null;
  return {
    armedFor: (): number | null => armedFor,
    /** Settles when it has fired; a timer that is armed anew meanwhile never fires. */
    async arm(instant: number | null): Promise<void> {
      scope?.cancel();
      armedFor = instant;
      scope = null;
      if (instant === null) return;
      const own = new CancellationScope({ cancellable: true });
      scope = own;
      await own.run(() => sleep(Math.max(1, instant - Date.now())));
      armedFor = null;
      scope = null;
      onFired();
    },
  };
}
