import { z } from 'zod';
import type { NoticeOccasion } from '../notice-of.ts';

/** What `queueNotice` keeps of it: the first and the last day, and how many tasks waited. */
const kept = z.object({
  principalId: z.uuid(),
  from: z.iso.date(),
  until: z.iso.date(),
  paperNumber: z.string().optional(),
  waiting: z.int(),
});

export async function delegationBegan({ notice, lookUp, page }: NoticeOccasion) {
  const { principalId, ...days } = kept.parse(notice);
  const [principal = ''] = await lookUp.personNames([principalId]);
  return { ...days, principal, url: page('/') };
}
