import { index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { people } from './people.ts';
import { submissions } from './submissions.ts';

export const attachmentPurposes = ['basis', 'quotation', 'decision', 'evidence', 'other'] as const;
export const attachmentPurpose = pgEnum('attachment_purpose', attachmentPurposes);

/** A file of a submission; its bytes lie in `storage/` under its id. */
export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    purpose: attachmentPurpose().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index('attachments_submission_idx').on(t.submissionId)],
);
