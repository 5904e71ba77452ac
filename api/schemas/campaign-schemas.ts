import { z } from '@hono/zod-openapi';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import type { ListedCampaign } from '../../services/campaigns/list-campaigns.ts';
import { instant, listOf } from '../responses.ts';

const term = z
  .union([
    z.strictObject({ workingDays: z.int().nonnegative() }),
    z.strictObject({ seconds: z.int().nonnegative() }),
  ])
  .openapi('CampaignTerm');

export const reminderPlan = z
  .strictObject({
    before: listOf(term).describe('0 working days before: in the morning of the day itself'),
    after: listOf(term),
    superiorsAfter: term.nullable().describe('When superiors are told; null: never'),
  })
  .openapi('ReminderPlan');

const anyInstant = z.iso.datetime({ offset: true });
export const newCampaign = z
  .object({
    unitId: z.uuid().describe('The top unit: planning opens for everyone below it'),
    year: z.int(),
    kind: z.enum(submissionKinds).default('training-plan'),
    opensAt: anyInstant,
    dueAt: anyInstant.describe('What comes later is late, and still taken'),
    closesAt: anyInstant,
    owingUnitIds: z
      .array(z.uuid())
      .max(10_000)
      .optional()
      .describe('Who owes one; left out: all units below that are in force'),
    reminders: reminderPlan.optional(),
  })
  .openapi('NewCampaign');

export const campaignChange = z
  .strictObject({
    opensAt: anyInstant.optional(),
    dueAt: anyInstant.optional().describe('Moves with it whoever has no extension'),
    closesAt: anyInstant.optional(),
    reminders: reminderPlan.optional(),
  })
  .openapi('CampaignChange');

export const campaign = z
  .object({
    id: z.string(),
    year: z.int(),
    unitId: z.string(),
    kind: z.enum(submissionKinds),
    opensAt: instant,
    dueAt: instant,
    closesAt: instant,
    reminders: reminderPlan,
    isOpen: z.boolean(),
  })
  .openapi('Campaign');

export const campaignView = ({
  id,
  year,
  unitId,
  kind,
  opensAt,
  dueAt,
  closesAt,
  reminders,
  isOpen,
}: ListedCampaign) => ({
  ...{ id, year, unitId, kind, reminders, isOpen },
  opensAt: opensAt.toISOString(),
  dueAt: dueAt.toISOString(),
  closesAt: closesAt.toISOString(),
});

/** Dates of a request that may leave some out. */
export const dateOr = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);
