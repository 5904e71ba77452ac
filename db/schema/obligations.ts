import { index, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { campaigns } from './campaigns.ts';
import { createdAt, id, instant } from './columns.ts';
import { people } from './people.ts';
import { remarks } from './remarks.ts';
import { submissions } from './submissions.ts';
import { units } from './units.ts';

/** A unit owes a submission of a campaign: met by one that was sent, or excused with a reason. */
export const obligations = pgTable(
  'obligations',
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id),
    /** The unit that was asked. */
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    /** Who owes it today: the unit itself, or its successor after a merger. */
    bearerId: uuid()
      .notNull()
      .references(() => units.id),
    dueAt: instant().notNull(),
    /** The date that an extension moved, the latest first given. */
    extendedFrom: instant(),
    /** Why it was extended or excused. */
    remarkId: uuid().references(() => remarks.id),
    excusedAt: instant(),
    excusedBy: uuid().references(() => people.id),
    /** Set when a submission of the unit was sent. */
    metBy: uuid().references(() => submissions.id),
    metAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('obligations_unit_key').on(t.campaignId, t.unitId),
    index('obligations_bearer_idx').on(t.bearerId),
  ],
);
