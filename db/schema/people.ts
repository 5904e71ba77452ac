import { boolean, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { languages } from '../../domain/bilingual.ts';
import { createdAt, id } from './columns.ts';

export const language = pgEnum('language', languages);

/** `active` false ends all access at once; the name stays in the record. */
export const people = pgTable(
  'people',
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    language: language().notNull().default('vi'),
    active: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [unique('people_email_key').on(t.email)],
);
