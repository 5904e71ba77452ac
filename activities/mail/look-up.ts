import { and, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { holdersOf } from '../../db/holders.ts';
import { people, remarks, revisions, units } from '../../db/schema/index.ts';
import type { RemarkRef } from '../../domain/approval/revision.ts';
import type { Content } from '../../domain/content/content.ts';

type Office = { readonly unitId: string; readonly roles: readonly string[] };

/** Names and texts, which events do not carry. */
export const lookUpIn = (db: Connection) => ({
  async unitName(id: string): Promise<string> {
    const [unit] = await db.select({ name: units.name }).from(units).where(eq(units.id, id));
    return found(unit, `unit ${id}`).name;
  },
  /** In the order of the ids. */
  async personNames(ids: readonly string[]): Promise<readonly string[]> {
    const rows = await db
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, [...ids]));
    return ids.map(
      (id) =>
        found(
          rows.find((row) => row.id === id),
          `person ${id}`,
        ).name,
    );
  },
  async person(id: string) {
    const [person] = await db.select().from(people).where(eq(people.id, id));
    return found(person, `person ${id}`);
  },
  /** Empty for a text that was erased, or for none. */
  async remarkText(remark: RemarkRef | undefined): Promise<string> {
    if (remark === undefined) return '';
    const [row] = await db.select({ text: remarks.text }).from(remarks).where(eq(remarks.id, remark.id));
    return row?.text ?? '';
  },
  async content(submissionId: string, number: number): Promise<Content> {
    const key = and(eq(revisions.submissionId, submissionId), eq(revisions.number, number));
    const [revision] = await db.select({ content: revisions.content }).from(revisions).where(key);
    return found(revision, `revision ${number} of ${submissionId}`).content;
  },
  holders: (office: Office): Promise<readonly string[]> => holdersOf(db, office),
});

export type LookUp = ReturnType<typeof lookUpIn>;

function found<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new Error(`there is no ${what}`);
  return row;
}
