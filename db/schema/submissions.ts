import { index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { CommandOf } from '../../domain/approval/command.ts';
import { submissionStates } from '../../domain/approval/submission-state.ts';
import { createdAt, id, instant, vnd } from './columns.ts';
import { submissionKind } from './definitions.ts';
import { people } from './people.ts';
import { units } from './units.ts';

export const submissionState = pgEnum('submission_state', submissionStates);

/** An interrupted submit is finished with the same key by the supervisor. */
export type Submitting = {
  readonly command: CommandOf<'submit'> | CommandOf<'resubmit'>;
  readonly since: number;
};

/** A unit's submission; from the first submit on, state, stage, round and version are a copy, written by `project` alone. */
export const submissions = pgTable(
  'submissions',
  {
    id: id(),
    kind: submissionKind().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    /** The top of the unit's tree (the province): file numbers, pools and auditors go by it. */
    rootUnitId: uuid()
      .notNull()
      .references(() => units.id),
    year: integer().notNull(),
    title: text().notNull(),
    fileNumber: text(),
    state: submissionState().notNull().default('draft'),
    stage: text(),
    round: integer().notNull().default(1),
    version: integer().notNull().default(0),
    /** The version up to which a signed checkpoint covers its chain. */
    sealedVersion: integer().notNull().default(0),
    revision: integer().notNull().default(0),
    total: vnd().notNull().default(0),
    approvedTotal: vnd(),
    /** `unit:role` of everyone who may read it: its authors, and who handles any of its steps. */
    readers: text().array().notNull(),
    submitting: jsonb().$type<Submitting>(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    submittedAt: instant(),
    updatedAt: createdAt(),
  },
  (t) => [
    unique('submissions_file_number_key').on(t.fileNumber),
    index('submissions_unit_idx').on(t.unitId, t.year),
    index('submissions_root_idx').on(t.rootUnitId, t.id),
    index('submissions_readers_idx').using('gin', t.readers),
    index('submissions_open_idx').on(t.state, t.id),
  ],
);
