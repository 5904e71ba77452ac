import { type AnyPgColumn, index, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { unitLevels } from '../../domain/unit-level.ts';
import { id, localDate } from './columns.ts';

export const unitLevel = pgEnum('unit_level', unitLevels);

/** Units form a tree; each row holds for the days from `validFrom` until before `validTo`. */
export const units = pgTable(
  'units',
  {
    id: id(),
    code: text().notNull(),
    name: text().notNull(),
    level: unitLevel().notNull(),
    parentId: uuid().references((): AnyPgColumn => units.id),
    validFrom: localDate().notNull(),
    validTo: localDate(),
  },
  (t) => [unique('units_code_key').on(t.code), index('units_parent_idx').on(t.parentId)],
);
