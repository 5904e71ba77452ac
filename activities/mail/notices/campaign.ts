import { z } from 'zod';
import { obligationStates, owedStates } from '../../../domain/campaign/obligation-state.ts';
import { submissionKinds } from '../../../domain/content/submission-kind.ts';
import type { NoticeOccasion } from '../notice-of.ts';

/** What the outbox keeps of every mail about a campaign; `unitId` is the unit that it is about. */
const about = z.object({
  campaignId: z.uuid(),
  year: z.int(),
  kind: z.enum(submissionKinds),
  unitId: z.uuid(),
});
const due = about.extend({ dueAt: z.int() });
const reminder = due.extend({ when: z.enum(['soon', 'today', 'late']), state: z.enum(owedStates) });
const overdue = due.extend({ count: z.int(), unitIds: z.array(z.uuid()) });
const extended = due.extend({ before: z.int() });
const counted = z.int();
const summary = about.extend({
  asOf: z.int(),
  closed: z.boolean(),
  total: counted,
  late: counted,
  behind: counted,
  states: z.record(z.enum(obligationStates), counted),
});
const behind = about.extend({ quarter: z.int(), lines: z.int() });

type About = z.infer<typeof about>;

/** To whoever acts for a unit: it leads to the unit's submissions. */
const toUnit =
  <Kept extends About>(schema: z.ZodType<Kept>) =>
  async ({ notice, lookUp, page }: NoticeOccasion) => {
    const { campaignId: _campaign, unitId, ...rest } = schema.parse(notice);
    return { ...rest, unitName: await lookUp.unitName(unitId), url: page('/submissions') };
  };

/** To whoever watches over units: it leads to the campaign. */
const toOverseer =
  <Kept extends About>(schema: z.ZodType<Kept>) =>
  async ({ notice, lookUp, page }: NoticeOccasion) => {
    const { campaignId, unitId, ...rest } = schema.parse(notice);
    return { ...rest, unitName: await lookUp.unitName(unitId), url: page(`/campaigns/${campaignId}`) };
  };

export const planAsked = toUnit(due);
export const planReminder = toUnit(reminder);
export const planExtended = toUnit(extended);
export const deliveriesBehind = toUnit(behind);
export const campaignSummary = toOverseer(summary);

export async function planOverdue(occasion: NoticeOccasion) {
  const { unitIds, ...rest } = await toOverseer(overdue)(occasion);
  const units = await Promise.all(unitIds.map((id) => occasion.lookUp.unitName(id)));
  return { ...rest, units };
}
