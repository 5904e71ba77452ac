import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { supervisorScheduleId, supervisorType } from '../workflows/supervisor/messages.ts';

/** Has the supervisor walk every minute; one schedule per namespace, left as it is when it exists. */
export async function scheduleSupervisor(client: Client, taskQueue: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: supervisorScheduleId,
      spec: { intervals: [{ every: '1 minute' }] },
      action: { type: 'startWorkflow', workflowType: supervisorType, taskQueue, args: [] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
