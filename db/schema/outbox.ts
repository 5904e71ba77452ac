import { index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { mailKinds, noticeKinds } from '../../domain/mail-kind.ts';
import { createdAt, id, instant } from './columns.ts';
import { people } from './people.ts';
import { submissions } from './submissions.ts';

export const mailKind = pgEnum('mail_kind', [...mailKinds, ...noticeKinds]);
export const mailState = pgEnum('mail_state', ['queued', 'sent', 'refused']);

/** Mails owed for an event; written in the projection's transaction. A refused mailbox is a state, never an error. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    /** Null for a notice, which tells of no submission's event. */
    submissionId: uuid().references(() => submissions.id),
    /** The event that it tells of; 0 for a notice. */
    seq: integer().notNull(),
    /** What a notice tells of: ids, codes and dates, no names. */
    notice: jsonb(),
    /** Whom the recipient stands in for, where the mail was due to somebody else. */
    onBehalfOf: uuid().references(() => people.id),
    kind: mailKind().notNull(),
    /** The step whose task it tells of, where one event makes several; otherwise empty. */
    step: text().notNull().default(''),
    recipientId: uuid()
      .notNull()
      .references(() => people.id),
    messageId: text().notNull(),
    state: mailState().notNull().default('queued'),
    attempts: integer().notNull().default(0),
    nextAttemptAt: createdAt(),
    lastError: text(),
    /** What the mail server answered when it took the mail. */
    response: text(),
    sentAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('outbox_message_key').on(t.messageId),
    index('outbox_due_idx').on(t.state, t.nextAttemptAt),
    index('outbox_submission_idx').on(t.submissionId),
  ],
);
