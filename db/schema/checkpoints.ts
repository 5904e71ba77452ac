import { integer, jsonb, pgTable, serial, text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

export type Head = { readonly submissionId: string; readonly seq: number; readonly hash: string };

/** Signed heads of all chains that grew since the checkpoint before; removing a tail or a chain contradicts them. */
export const checkpoints = pgTable('checkpoints', {
  id: serial().primaryKey(),
  heads: jsonb().$type<readonly Head[]>().notNull(),
  /** How many chains there are in all. */
  chains: integer().notNull(),
  /** The last of the changes that services made; null before the first. */
  changeHead: jsonb().$type<{ readonly seq: number; readonly hash: string }>(),
  previousSignature: text().notNull(),
  signature: text().notNull(),
  createdAt: createdAt(),
});
