import postgres from 'postgres';

/** Takes the last event of a record away, as a restored backup would; answers how to put it back. */
export async function loseLastEvent(ownerUrl: string, submissionId: string): Promise<() => Promise<void>> {
  const inSession = async (work: (sql: postgres.TransactionSql) => Promise<unknown>): Promise<void> => {
    const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
    await sql.begin(async (tx) => {
      await work(tx);
    });
    await sql.end();
  };
  await inSession(async (tx) => {
    await tx`create table if not exists lost_events as select * from events where false`;
    await tx`with gone as (delete from events where submission_id = ${submissionId} and seq = (
        select max(seq) from events where submission_id = ${submissionId}) returning *)
      insert into lost_events select * from gone`;
  });
  return () => inSession((tx) => tx`insert into events select * from lost_events`);
}
