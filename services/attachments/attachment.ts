import { attachmentPurposes, attachments } from '../../db/schema/attachments.ts';

export { attachmentPurposes };
export type AttachmentPurpose = (typeof attachmentPurposes)[number];

/** What is told of a file; its bytes come from `readAttachment`. */
export type Attachment = Omit<typeof attachments.$inferSelect, 'submissionId'>;

export const attachmentLimits = { bytes: 20 * 1024 * 1024, perSubmission: 50 } as const;

/** The columns of an `Attachment`. */
export const attachmentColumns = {
  id: attachments.id,
  purpose: attachments.purpose,
  name: attachments.name,
  mediaType: attachments.mediaType,
  bytes: attachments.bytes,
  sha256: attachments.sha256,
  uploadedBy: attachments.uploadedBy,
  createdAt: attachments.createdAt,
} as const;
