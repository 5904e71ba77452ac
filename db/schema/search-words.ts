import { customType, index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { submissions } from './submissions.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What search looks through: the words of title, file number and unit of a submission, without Vietnamese marks. Kept by the
 * triggers of `db/search.ts`; a table of its own, so that a submission that moves on does not write its words anew.
 */
export const searchWords = pgTable(
  'search_words',
  {
    submissionId: uuid()
      .primaryKey()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    words: tsvector().notNull(),
  },
  (t) => [index('search_words_idx').using('gin', t.words)],
);
