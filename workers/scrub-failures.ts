import { ApplicationFailure } from '@temporalio/common';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { DrizzleQueryError } from 'drizzle-orm';

/** A failed query tells its parameters, and Temporal would keep them: only what kind of failure it was goes on. */
export class ScrubFailures implements ActivityInboundCallsInterceptor {
  async execute(
    input: ActivityExecuteInput,
    next: Next<ActivityInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    try {
      return await next(input);
    } catch (error) {
      if (!(error instanceof DrizzleQueryError)) throw error;
      throw ApplicationFailure.retryable(`a query failed: ${codeOf(error.cause)}`, 'query-failed');
    }
  }
}

const codeOf = (cause: unknown): string => String(Object(cause).code ?? 'unknown');
