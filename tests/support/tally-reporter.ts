import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends every run, failed ones included, with the line that CI reads: `N passed, N failed`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      // A file that cannot be loaded, or a hook that throws, holds no failed test.
      if (!module.ok() && ![...module.children.allTests('failed')].length) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    const tail = skipped ? `, ${skipped} skipped` : '';
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${tail}\n`);
  }
}
