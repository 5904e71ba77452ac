import { index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { submissions } from './submissions.ts';

export const incidentKinds = [
  'projection-failing',
  'projection-diverged',
  'workflow-missing',
  'workflow-failing',
  'submit-interrupted',
  'mail-refused',
  'role-vacant',
  'projection-lagging',
  'outbox-stuck',
] as const;
export const incidentKind = pgEnum('incident_kind', incidentKinds);

/** Something that keeps a submission from moving; open until `resolvedAt`. */
export const incidents = pgTable(
  'incidents',
  {
    id: id(),
    /** Null for what concerns the whole installation. */
    submissionId: uuid().references(() => submissions.id),
    kind: incidentKind().notNull(),
    /** What it is about within the submission: a step, a recipient. */
    subject: text().notNull().default(''),
    detail: text().notNull(),
    occurrences: integer().notNull().default(1),
    firstAt: createdAt(),
    lastAt: createdAt(),
    resolvedAt: instant(),
  },
  (t) => [
    unique('incidents_key').on(t.submissionId, t.kind, t.subject).nullsNotDistinct(),
    index('incidents_open_idx').on(t.resolvedAt),
  ],
);
