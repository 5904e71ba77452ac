import { z } from 'zod';
import type { NoticeOccasion } from '../notice-of.ts';

const kept = z.object({ principalId: z.uuid(), delegateId: z.uuid() });

export async function delegationEnded({ notice, lookUp, page }: NoticeOccasion) {
  const { principalId, delegateId } = kept.parse(notice);
  const [principal = '', delegate = ''] = await lookUp.personNames([principalId, delegateId]);
  return { principal, delegate, url: page('/') };
}
