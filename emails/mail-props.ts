import { z } from 'zod';
import { languages } from '../domain/bilingual.ts';

/** Why a person receives a mail; each has its sentence in the footer. */
export const mailReasons = ['author', 'handler', 'assignee', 'asker', 'escalation', 'participant'] as const;
export type MailReason = (typeof mailReasons)[number];

/** Epoch milliseconds. */
export const instant = z.int();
/** Whole VND. */
export const amount = z.int().nonnegative();
/** `2026-12-10`. */
export const localDate = z.iso.date();

/** A step with the unit that handles it, named in the recipient's language. */
export const step = z.object({ name: z.string(), unitName: z.string() }).readonly();
export type StepProps = z.infer<typeof step>;

/** What comes next; without one, nothing more is to be done. */
export const nextStep = z
  .object({ name: z.string(), unitName: z.string(), dueAt: instant.optional() })
  .readonly();
export type NextStepProps = z.infer<typeof nextStep>;

/** Who acted, and for whom when standing in. */
export const person = z
  .object({ name: z.string(), unitName: z.string(), onBehalfOf: z.string().optional() })
  .readonly();
export type PersonProps = z.infer<typeof person>;

/** A line of the plan: its number in the printed table, and its programme. */
export const planLine = z.object({ number: z.int().positive(), programme: z.string() }).readonly();
export type PlanLineProps = z.infer<typeof planLine>;

/** What every mail knows. */
export const noticeProps = z.object({
  language: z.enum(languages),
  recipientName: z.string(),
  /** The page that it is about. */
  url: z.url({ protocol: /^https?$/ }),
});
export type NoticeProps = Readonly<z.infer<typeof noticeProps>>;

/** What a mail about a submission knows; `url` is the submission's page. */
export const mailProps = noticeProps.extend({
  because: z.enum(mailReasons),
  /** Whom the recipient stands in for, where it was due to somebody else. */
  onBehalfOf: z.string().optional(),
  submission: z.object({ fileNumber: z.string(), title: z.string(), unitName: z.string() }).readonly(),
});
export type MailProps = Readonly<z.infer<typeof mailProps>>;
