import { decide, settle } from '../../domain/approval/decide.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { digestOf } from '../../domain/digest.ts';
import { type Honest, honestDeed, honestRelease } from './honest-deed.ts';
import type { HonestLedger } from './honest-ledger.ts';

/** From here on everybody does what is asked of them: where that ends. Throws when there is nothing that anybody could do. */
export function finishHonestly(from: State, ledger: HonestLedger, now: number): State {
  let state = from;
  for (let acts = 0; acts < 200; acts += 1) {
    if (isClosed(state.is)) return state;
    state =
      state.ledger.length > 0 ? settle(state, ledger.settle(state.ledger), now).state : actOn(state, now);
  }
  throw new Error(`goes round in circles at ${state.definition.stages[state.stage]?.key}`);
}

function actOn(state: State, now: number): State {
  const refusals: string[] = [];
  for (const honest of [honestDeed(state), honestRelease(state)]) {
    const decided = honest === null ? null : attempt(state, honest, now);
    if (decided !== null && 'state' in decided) return decided.state;
    refusals.push(`${JSON.stringify(honest)} → ${decided?.refusal.code}`);
  }
  throw new Error(`dead end (${state.is}, open: ${JSON.stringify(state.open)}): ${refusals.join('; ')}`);
}

const attempt = (state: State, { actor, deed }: Honest, now: number) =>
  decide(
    state,
    { key: { id: `finish-${state.version}`, body: digestOf(deed) }, actor, seen: state.version, ...deed },
    now,
  );
