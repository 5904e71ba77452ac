import { defineSignal } from '@temporalio/workflow';

export const mailType = 'mail';
/** One per namespace. */
export const mailWorkflowId = 'mail';
/** Something new is due. */
export const nudgeSignal = defineSignal('nudge');
