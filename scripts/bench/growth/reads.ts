import { desc, eq, gt } from 'drizzle-orm';
import type { Database } from '../../../db/client.ts';
import { submissions, tasks } from '../../../db/schema/index.ts';
import type { Context } from '../../../services/context.ts';
import { listSubmissions } from '../../../services/submissions/list-submissions.ts';
import { readSubmission } from '../../../services/submissions/read-submission.ts';
import { readTimeline } from '../../../services/submissions/timeline.ts';
import { whyWaiting } from '../../../services/submissions/why-waiting.ts';
import { listTasks } from '../../../services/tasks/list-tasks.ts';
import type { Callers } from './callers.ts';

/** One kind of read; `call` gets the number of the call and answers how many rows it saw. */
export type Read = { readonly name: string; readonly call: (number: number) => Promise<number> };

const rowsOf = async (page: Promise<{ readonly items: readonly unknown[] }>): Promise<number> =>
  (await page).items.length;

/** What pages and API ask for all day. */
export async function readsIn(db: Database, callers: Callers): Promise<readonly Read[]> {
  const { departmentHead, smallDepartmentHead, drafter, specialist, communeHead, overseer, smallOverseer } =
    callers;
  const secondPage = (await listTasks(departmentHead)).next ?? undefined;
  const list = (name: string, ctx: Context, filter: Parameters<typeof listSubmissions>[1] = {}): Read => ({
    name: `list: ${name}`,
    call: () => rowsOf(listSubmissions(ctx, filter)),
  });
  const search = (name: string, ctx: Context, texts: readonly string[]): Read => ({
    name: `search: ${name}`,
    call: (number) => rowsOf(listSubmissions(ctx, { text: texts[number % texts.length] })),
  });
  return [
    { name: 'inbox: few tasks', call: () => rowsOf(listTasks(communeHead)) },
    { name: 'inbox: nothing, in the busiest department', call: () => rowsOf(listTasks(drafter)) },
    { name: 'inbox: tasks of a specialist', call: () => rowsOf(listTasks(specialist)) },
    { name: 'inbox: thousands of tasks', call: () => rowsOf(listTasks(departmentHead)) },
    { name: 'inbox: its second page', call: () => rowsOf(listTasks(departmentHead, { cursor: secondPage })) },
    list('overseer of the largest province', overseer),
    list('overseer of the smallest province', smallOverseer),
    list('what is returned, as an overseer', overseer, { states: ['returned'] }),
    list('what is rejected, as an overseer', smallOverseer, { states: ['rejected'] }),
    list('as a department', departmentHead),
    list('as a small department', smallDepartmentHead),
    list('as a commune', communeHead),
    search('frequent words, as an overseer', overseer, ['ke hoach', 'chữ ký số', 'tap huan']),
    search('frequent words, as a department', departmentHead, ['ke hoach', 'chữ ký số', 'tap huan']),
    search('frequent words, as a small department', smallDepartmentHead, [
      'ke hoach',
      'chữ ký số',
      'tap huan',
    ]),
    search('frequent words, as a commune', communeHead, ['ke hoach', 'chữ ký số', 'tap huan']),
    search('rare words, as an overseer', overseer, await someFileNumbers(db)),
    search('a unit, as an overseer', overseer, ['Đại Giang', 'xa mường', 'dac lak', 'Quảng Thọ']),
    search('nothing found, as an overseer', overseer, ['không có gì như vậy', 'zzz', 'kế hoạch xyz']),
    search('nothing found, as a commune', communeHead, ['không có gì như vậy', 'zzz', 'kế hoạch xyz']),
    ...(await readsOfOne(db, departmentHead)),
  ];
}

/** Reads of one submission, each time another. */
async function readsOfOne(db: Database, ctx: Context): Promise<readonly Read[]> {
  const unitId = ctx.caller.held[0]?.unitId ?? '';
  const rows = await db
    .select({ id: tasks.submissionId })
    .from(tasks)
    .where(eq(tasks.unitId, unitId))
    .limit(300);
  const one = (number: number): string => rows[number % rows.length]?.id ?? '';
  return [
    { name: 'timeline', call: async (number) => (await readTimeline(ctx, one(number))).length },
    { name: 'why waiting', call: async (number) => (await whyWaiting(ctx, one(number))).tasks.length },
    {
      name: 'submission page: view, timeline and why waiting',
      async call(number) {
        await Promise.all([
          readSubmission(ctx, one(number)),
          readTimeline(ctx, one(number)),
          whyWaiting(ctx, one(number)),
        ]);
        return 1;
      },
    },
  ];
}

async function someFileNumbers(db: Database): Promise<readonly string[]> {
  const rows = await db
    .select({ fileNumber: submissions.fileNumber })
    .from(submissions)
    .where(gt(submissions.version, 0))
    .orderBy(desc(submissions.id))
    .limit(50);
  return rows.flatMap(({ fileNumber }) => (fileNumber === null ? [] : [fileNumber.toLowerCase()]));
}
