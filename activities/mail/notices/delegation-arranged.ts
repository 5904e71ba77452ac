import { z } from 'zod';
import type { NoticeOccasion } from '../notice-of.ts';

const kept = z.object({
  delegateId: z.uuid(),
  from: z.iso.date(),
  until: z.iso.date(),
  paperNumber: z.string().optional(),
});

export async function delegationArranged({ notice, lookUp, page }: NoticeOccasion) {
  const { delegateId, ...days } = kept.parse(notice);
  const [delegate = ''] = await lookUp.personNames([delegateId]);
  return { ...days, delegate, url: page('/') };
}
