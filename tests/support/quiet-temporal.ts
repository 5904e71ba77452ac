import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Failures on purpose fill the output otherwise; what a test needs to know it asserts. */
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: 'OFF' } },
});
