import { z } from 'zod';
import { submissionKinds } from '../domain/content/submission-kind.ts';
import { noticeProps } from './mail-props.ts';
import type { SayMail } from './say-mail.ts';

/** What every mail about a campaign knows; `unitName` is the unit that it is about. */
export const campaignProps = noticeProps.extend({
  kind: z.enum(submissionKinds),
  year: z.int(),
  unitName: z.string(),
});

type About = {
  readonly say: SayMail;
  readonly kind: (typeof submissionKinds)[number];
  readonly year: number;
};

/** What is owed, for which year. */
export const owed = ({ say, kind, year }: About) => ({ what: say(`campaign.kind.${kind}`), year });

/** Sample data that every preview shares. */
export const sampleCampaign = {
  recipientName: 'Nguyễn Thị Hòa',
  url: 'http://127.0.0.1:3000/submissions',
  kind: 'training-plan',
  year: 2027,
  unitName: 'UBND xã Hồng Thái',
} as const;
/** 30 November 2026, 17:00 in Vietnam. */
export const sampleDue = 1_796_032_800_000;
