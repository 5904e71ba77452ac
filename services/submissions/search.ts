import { type SQL, sql } from 'drizzle-orm';
import { searchWords, submissions } from '../../db/schema/index.ts';

/** So many of the newest are looked at one by one: there frequent words are found at once. */
const near = 400;

/**
 * Submissions with every word of the text in title, file number or unit, with or without Vietnamese marks; the last word
 * may be unfinished. `limit` of those that `which` lets through, newest first: what the newest do not hold is sought by the
 * index on words. The laterals prescribe this order, since no planner knows how often words go together.
 */
export function foundBy(text: string, which: SQL | undefined, limit: number): SQL {
  const allowed = which ?? sql`true`;
  const wanted = sql`plain_query(${text})`;
  return sql`${submissions.id} in (
    with newest as materialized (
      select ${submissions.id} from ${submissions} where ${allowed} order by ${submissions.id} desc limit ${near}
    ), found as materialized (
      select newest.id from newest cross join lateral (
        select ${searchWords.words} from ${searchWords} where ${searchWords.submissionId} = newest.id offset 0
      ) own where own.words @@ ${wanted} limit ${limit}
    ), older as (
      select ${searchWords.submissionId} from ${searchWords}
      where (select count(*) from found) < ${limit} and (select count(*) from newest) = ${near}
        and ${searchWords.words} @@ ${wanted}
      order by ${searchWords.submissionId} desc offset 0
    )
    select id from found
    union all
    (select own.id from older cross join lateral (
      select ${submissions.id} from ${submissions} where ${submissions.id} = older.submission_id and ${allowed} offset 0
    ) own where older.submission_id < (select id from newest order by id limit 1) limit ${limit})
  )`;
}
