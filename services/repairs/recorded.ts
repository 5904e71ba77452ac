import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import type { Context } from '../context.ts';
import { once, requestKey } from '../request-key.ts';
import { openRemarkBook } from '../submissions/remarks.ts';

export type Mending = { readonly reason: string };
type Mended = 'retry' | 'resume';

/** Does and records, once per key, what a submission's own record cannot tell, since it is what holds the record up. */
export function recorded<Answer extends Readonly<Record<string, unknown>>>(
  ctx: Context,
  submissionId: string,
  { kind, input }: { readonly kind: Mended; readonly input: Mending },
  work: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const key = requestKey(ctx, `repair:${kind}`, submissionId, input);
  const { personId: actorId, via } = ctx.caller;
  return once(ctx, key, async (tx) => {
    const book = openRemarkBook(ctx.secret, key.id);
    const remark = book.note(input.reason);
    await book.save(tx);
    const answer = await work(tx);
    const change = { subject: `submission:${submissionId}`, action: `submission.${kind}`, actorId, via };
    await recordChange(tx, { ...change, data: { remark, ...answer } });
    return answer;
  });
}
