import { z } from '@hono/zod-openapi';
import { obligationStates } from '../../domain/campaign/obligation-state.ts';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { leftBecause, mostUnits } from '../../services/obligations/change-several.ts';
import type { ListedObligation } from '../../services/obligations/obligation-rows.ts';
import { instant, listOf } from '../responses.ts';

export const levels = ['ministry', 'province', 'department', 'commune', 'office'] as const;

export const obligation = z
  .object({
    id: z.string(),
    campaignId: z.string(),
    year: z.int(),
    kind: z.enum(submissionKinds),
    unitId: z.string().describe('Who owes it today; the successor after a merger'),
    unitName: z.string(),
    level: z.enum(levels),
    askedUnitId: z.string(),
    state: z.enum(obligationStates),
    isLate: z.boolean().describe('Sent after its date, or still owed after it'),
    dueAt: instant,
    extendedFrom: instant.nullable(),
    reason: z.string().nullable().describe('Why it was extended or excused'),
    submissionId: z.string().nullable().describe('The submission that meets it, or the draft'),
    sentAt: instant.nullable(),
  })
  .openapi('Obligation');

export const obligationView = ({ dueAt, extendedFrom, sentAt, ...rest }: ListedObligation) => ({
  ...rest,
  dueAt: dueAt.toISOString(),
  extendedFrom: extendedFrom?.toISOString() ?? null,
  sentAt: sentAt?.toISOString() ?? null,
});

const counts = {
  total: z.int(),
  late: z.int(),
  byState: z.record(z.enum(obligationStates), z.int()),
};
export const progress = z
  .object({
    ...counts,
    byLevel: listOf(z.object({ level: z.enum(levels), ...counts })),
    byManagingUnit: listOf(z.object({ unitId: z.string(), unitName: z.string(), ...counts })),
  })
  .openapi('CampaignProgress');

export const lateUnit = z
  .object({
    unitId: z.string(),
    unitName: z.string(),
    level: z.enum(levels),
    heads: listOf(z.string()).describe('Heads of the unit; none where the post is vacant'),
    dueAt: instant,
    daysLate: z.int().describe('Calendar days'),
    state: z.enum(obligationStates),
  })
  .openapi('LateUnit');

export const deliveryBehind = z
  .object({
    submissionId: z.string(),
    fileNumber: z.string().nullable(),
    lineId: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    quarter: z.int().nullable(),
    classesPlanned: z.int(),
    classesHeld: z.int(),
    committed: z.int().describe('VND'),
    spent: z.int().describe('VND'),
  })
  .openapi('DeliveryBehind');

export const several = z
  .strictObject({
    unitIds: z.array(z.uuid()).min(1).max(mostUnits),
    reason: z.string().trim().min(1).max(2000),
  })
  .openapi('SeveralUnits');
export const extension = several.extend({ dueAt: z.iso.datetime({ offset: true }) }).openapi('Extension');
export const unitResult = z
  .object({ unitId: z.string(), done: z.boolean(), because: z.enum(leftBecause).optional() })
  .openapi('UnitResult');
