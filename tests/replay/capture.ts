import {
  type ActivityInput,
  type Next,
  proxySinks,
  type Sinks,
  type UpdateInput,
  type WorkflowInboundCallsInterceptor,
  type WorkflowInterceptorsFactory,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';

/** What a run did that Temporal itself does not compare on replay. */
export interface CaptureSinks extends Sinks {
  capture: {
    readonly activity: (type: string, input: unknown) => void;
    readonly answer: (updateId: string, answer: unknown) => void;
  };
}

const { capture } = proxySinks<CaptureSinks>();

class CaptureActivities implements WorkflowOutboundCallsInterceptor {
  scheduleActivity(
    input: ActivityInput,
    next: Next<WorkflowOutboundCallsInterceptor, 'scheduleActivity'>,
  ): Promise<unknown> {
    capture.activity(input.activityType, input.args[0]);
    return next(input);
  }
}

class CaptureAnswers implements WorkflowInboundCallsInterceptor {
  async handleUpdate(
    input: UpdateInput,
    next: Next<WorkflowInboundCallsInterceptor, 'handleUpdate'>,
  ): Promise<unknown> {
    const answer = await next(input);
    capture.answer(input.updateId, answer);
    return answer;
  }
}

export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [new CaptureAnswers()],
  outbound: [new CaptureActivities()],
});
