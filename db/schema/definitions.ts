import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { createdAt, localDate } from './columns.ts';
import { units } from './units.ts';

export const submissionKind = pgEnum('submission_kind', submissionKinds);

/** Published process definitions; a version never changes. The nearest ancestor's applies to a unit. */
export const definitions = pgTable(
  'definitions',
  {
    key: text().notNull(),
    version: integer().notNull(),
    kind: submissionKind().notNull(),
    ownerUnitId: uuid()
      .notNull()
      .references(() => units.id),
    effectiveFrom: localDate().notNull(),
    body: jsonb().$type<Definition>().notNull(),
    publishedBy: uuid(),
    publishedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.version] }),
    index('definitions_kind_idx').on(t.kind, t.ownerUnitId),
  ],
);
