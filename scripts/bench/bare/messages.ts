import { defineUpdate } from '@temporalio/workflow';

/** What one projection writes, told by its place in the recording; `dueAt` is when the timer should fire afterwards. */
export type Batch = {
  readonly nth: number;
  readonly version: number;
  readonly dueAt: number | null;
  readonly ends: boolean;
};

/** A decision as the bare workflow is told of it: the same command as ours, and what comes of it. */
export type BareCommand = {
  readonly command: object;
  readonly batch: Batch;
  /** What the ledger's answer brings about, where money moves. */
  readonly settled: Batch | null;
};

export type BareStart = { readonly submissionId: string };
export type BareAnswer = { readonly version: number };
export type BareProjection = {
  readonly submissionId: string;
  readonly batches: readonly Batch[];
  readonly commands: readonly object[];
};

export const actUpdate = defineUpdate<BareAnswer, [BareCommand]>('act');
export const bareType = 'bare';
export const bareTaskQueue = 'bare';
export const bareWorkflowId = (submissionId: string): string => `bare:${submissionId}`;
