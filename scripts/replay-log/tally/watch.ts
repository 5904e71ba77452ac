/** Elapsed time says little on a machine that has other work; the processor's time says more. */
export function openWatch() {
  let [cpuMs, elapsedMs] = [0, 0];
  return {
    time<Result>(work: () => Result): Result {
      const [cpu, began] = [process.cpuUsage(), performance.now()];
      const result = work();
      const { user, system } = process.cpuUsage(cpu);
      cpuMs += (user + system) / 1000;
      elapsedMs += performance.now() - began;
      return result;
    },
    taken: () => ({ cpuMs, elapsedMs }),
  };
}
