import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { answers } from '../db/schema/index.ts';
import { digestOf } from '../domain/digest.ts';
import type { Context } from './context.ts';
import { ServiceError } from './service-error.ts';

export type RequestKey = { readonly id: string; readonly body: string };

/**
 * The key of a request: the same person, route, subject and `Idempotency-Key` give the same id.
 * The body counts as a keyed digest, so that it gives no text away.
 */
export function requestKey(
  { caller, key, secret }: Context,
  route: string,
  subject: string,
  body: unknown,
): RequestKey {
  if (key === undefined || key.trim() === '') throw new ServiceError({ code: 'key_missing' });
  return {
    id: digestOf([caller.personId, route, subject, key]),
    body: createHmac('sha256', secret)
      .update(digestOf(body ?? null))
      .digest('hex'),
  };
}

/** Does something in PostgreSQL once per key: a repeat gets the same answer, another body is refused. */
export async function once<Answer>(
  ctx: Context,
  key: RequestKey,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  return ctx.db.transaction(async (tx) => {
    const [taken] = await tx
      .insert(answers)
      .values({ keyId: key.id, body: key.body })
      .onConflictDoNothing()
      .returning();
    if (taken === undefined) return earlierAnswer<Answer>(tx, key);
    const answer = await work(tx);
    await tx.update(answers).set({ answer }).where(eq(answers.keyId, key.id));
    return answer;
  });
}

async function earlierAnswer<Answer>(tx: Transaction, key: RequestKey): Promise<Answer> {
  const [known] = await tx.select().from(answers).where(eq(answers.keyId, key.id));
  if (known?.body !== key.body) throw new ServiceError({ code: 'key_reused' });
  return answerIn<Answer>(known.answer);
}

/** The guarantee: the id holds the route, and each route stores one type of answer. */
const answerIn = <Answer>(stored: unknown): Answer => stored as Answer;
