import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';

/** Primary key: UUIDv7, so that rows lie in the order of their making. */
export const id = () => uuid().primaryKey().$defaultFn(uuidv7);

export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

export const createdAt = () => instant().notNull().defaultNow();

/** Whole VND. */
export const vnd = () => bigint({ mode: 'number' });

/** A local date without time, `2027-02-08`. */
export const localDate = customType<{ data: string }>({ dataType: () => 'date' });
