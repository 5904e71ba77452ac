import { createHmac } from 'node:crypto';
import type { Transaction } from '../../db/client.ts';
import { people, units } from '../../db/schema/index.ts';

/** How people and units are called in the log. */
export type Told = {
  readonly resource: (personId: string) => string;
  readonly unit: (unitId: string) => string;
};

/** People by name where that was asked for, else by a pseudonym that stays the same within an installation. */
export async function openTold(tx: Transaction, by: 'names' | { readonly secret: string }): Promise<Told> {
  const codes = new Map((await tx.select().from(units)).map(({ id, code }) => [id, code]));
  const names = new Map(
    by === 'names' ? (await tx.select().from(people)).map(({ id, name }) => [id, name]) : [],
  );
  return {
    resource: (personId) =>
      by === 'names' ? (names.get(personId) ?? personId) : pseudonymOf(personId, by.secret),
    unit: (unitId) => codes.get(unitId) ?? unitId,
  };
}

const pseudonymOf = (personId: string, secret: string): string =>
  `person-${createHmac('sha256', secret).update(`xes/person/${personId}`).digest('hex').slice(0, 16)}`;
