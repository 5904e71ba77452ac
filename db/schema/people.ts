import { sql } from 'drizzle-orm';
import { boolean, index, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { languages } from '../../domain/bilingual.ts';
import { createdAt, id, instant } from './columns.ts';

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
    /** The number by which personnel files know them; imports recognise people by it. */
    staffCode: text(),
    /** A machine account: it has tokens that an administrator made, and never signs in. */
    isMachine: boolean().notNull().default(false),
    /** Since then the name is a placeholder and the address leads nowhere. */
    anonymisedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('people_email_key').on(t.email),
    unique('people_staff_code_key').on(t.staffCode),
    index('people_address_idx').on(sql`lower(${t.email})`),
    index('people_words_idx').using('gin', sql`plain_words(${t.name})`),
  ],
);
