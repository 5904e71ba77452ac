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
  /** The promise is handed on as it is: awaiting it here would complete the update later than it was recorded. */
  handleUpdate(
    input: UpdateInput,
    next: Next<WorkflowInboundCallsInterceptor, 'handleUpdate'>,
  ): Promise<unknown> {
    const answering = next(input);
    answering.then(
      (answer) => capture.answer(input.updateId, answer),
      () => undefined,
    );
    return answering;
  }
}

export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [new CaptureAnswers()],
  outbound: [new CaptureActivities()],
});
