import { createCampaigning } from './campaign/tell-of-campaign.ts';
import type { Dependencies } from './dependencies.ts';
import { createMailing } from './mail/send-due-mail.ts';
import { createProjection } from './projection/project.ts';
import { createSettlement } from './settle.ts';
import { createSupervision } from './supervise.ts';

/** All activities, over what they need. */
export const createActivities = (dependencies: Dependencies) => ({
  ...createProjection(dependencies),
  ...createSettlement(dependencies),
  ...createMailing(dependencies),
  ...createCampaigning(dependencies),
  ...createSupervision(dependencies),
});

export type Activities = ReturnType<typeof createActivities>;
