import { sendCommand } from '../../../commands/approval.ts';
import type { Field } from '../field.ts';
import { RefusedRequest, request } from '../variants/u2.ts';
import type { VariantName } from '../variants/variant.ts';
import type { Deed } from '../workload/deeds.ts';
import { commandOf } from '../workload/plans.ts';
import { type AnswerPath, measureAnswerPath } from './answer-path.ts';
import { type PlanCounters, playBare, untilMailRests } from './measure-plans.ts';
import { measureRefusal, type Refusal } from './refusal.ts';

export type Counters = {
  readonly plans: readonly PlanCounters[];
  readonly answer: Readonly<Record<'bare' | 'inProcess' | 'overHttp' | 'overHttpWithText', AnswerPath>>;
  readonly refusal: Readonly<Record<'bare' | 'inProcess' | 'overHttp', Refusal>>;
};

/** Repeated so often: the server writes of its own accord now and then. */
const times = 5;

/** Nobody may approve yet: the plan is still under review. */
const tooEarly: Deed = {
  as: 'snv-deputy-director-1',
  kind: 'decide',
  body: { step: 'approval', verdict: 'approve' },
};
const proposal: Deed = {
  as: 'snv-specialist-1',
  kind: 'propose',
  body: { step: 'review', verdict: 'approve' },
};

export async function measureCounters(field: Field): Promise<Counters> {
  const { bare, meters, watchers, ours, place } = field;
  const plans = await playBare(bare, ours, meters, watchers.bare);
  place.log('bare Temporal carried the same plans to their end');
  const answer = await measureAnswers(field);
  place.log('counted what lies between a decision and its answer');
  const refusal = await measureRefusals(field);
  place.log('counted what a refusal leaves behind');
  return { plans, answer, refusal };
}

async function measureAnswers(field: Field): Promise<Counters['answer']> {
  const { engine, meters, F1, U1, U2 } = field;
  const count = (variant: typeof F1, decide: (id: string, seen: number) => Promise<unknown>) => {
    return measureAnswerPath(meters, { variant, ...restOf(variant.name, field), decide }, times);
  };
  return {
    bare: await count(F1, (id) => F1.act(id, 2)),
    inProcess: await count(U1, (id) => U1.act(id, 2)),
    overHttp: await count(U2, (id, seen) => request(engine, id, proposal, { seen })),
    overHttpWithText: await count(U2, (id, seen) =>
      request(engine, id, proposal, { seen, reason: 'Hồ sơ đầy đủ, đề nghị phê duyệt' }),
    ),
  };
}

async function measureRefusals(field: Field): Promise<Counters['refusal']> {
  const { engine, meters, F1, U1, U2 } = field;
  const count = (variant: typeof F1, beRefused: (id: string) => Promise<void>) => {
    return measureRefusal(meters, { variant, ...restOf(variant.name, field), beRefused }, times);
  };
  return {
    bare: await count(F1, (id) => mustFail(F1.act(id, 1), () => true)),
    inProcess: await count(U1, async (id) => {
      const { outcome } = await sendCommand(engine.client, id, commandOf(tooEarly, 1_000));
      if (outcome !== 'refused') throw new Error(`should have been refused, was ${outcome}`);
    }),
    overHttp: await count(U2, (id) =>
      mustFail(
        request(engine, id, tooEarly, { seen: 1_000 }),
        (error) => error instanceof RefusedRequest && error.status < 500,
      ),
    ),
  };
}

/** Only our engine sends the mails that it queues. */
const restOf = (name: VariantName, { engine, watchers }: Field) =>
  name === 'F1'
    ? { watcher: watchers.bare }
    : { watcher: watchers.engine, alsoUntil: () => untilMailRests(engine, watchers.engine) };

async function mustFail(work: Promise<unknown>, isExpected: (error: unknown) => boolean): Promise<void> {
  const error = await work.then(
    () => new Error('should have been refused, was accepted'),
    (reason: unknown) => reason,
  );
  if (error instanceof Error && error.message.startsWith('should have been')) throw error;
  if (!isExpected(error)) throw error;
}
