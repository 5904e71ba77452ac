import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { supervisorScheduleId, supervisorType } from '../workflows/supervisor/messages.ts';

/**
 * Has the supervisor walk every minute; one schedule per namespace, left as it is when it exists.
 * It also carries the installation's id: a database and a Temporal namespace that do not belong together are told apart.
 */
export async function scheduleSupervisor(
  client: Client,
  taskQueue: string,
  installationId: string,
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: supervisorScheduleId,
      spec: { intervals: [{ every: '1 minute' }] },
      action: { type: 'startWorkflow', workflowType: supervisorType, taskQueue, args: [] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
      memo: { installation: installationId },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await requireSameInstallation(client, installationId);
  }
}

async function requireSameInstallation(client: Client, installationId: string): Promise<void> {
  const { memo } = await client.schedule.getHandle(supervisorScheduleId).describe();
  if (memo?.installation === installationId) return;
  throw new Error(
    'This database and this Temporal namespace belong to different installations: one of them was exchanged or restored alone. ' +
      'Connect the two that belong together, or use an empty namespace with a restored database.',
  );
}
