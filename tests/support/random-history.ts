import { decide, settle, tick } from '../../domain/approval/decide.ts';
import type { Event } from '../../domain/approval/event.ts';
import { evolve, fold } from '../../domain/approval/evolve.ts';
import type { RefusalCode } from '../../domain/approval/refusal.ts';
import type { Revision } from '../../domain/approval/revision.ts';
import { digestOfState, type State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';
import { vietnamAt } from '../../domain/calendar/vietnam.fixture.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { digestOf } from '../../domain/digest.ts';
import type { Intent } from './arbitrary-intent.ts';
import { actorOfIntent, deedOfIntent } from './deed-of-intent.ts';
import { type Honest, honestDeed } from './honest-deed.ts';
import { type HonestLedger, openLedger, unsoundPools } from './honest-ledger.ts';
import { openObserver } from './observer/observer.ts';
import { submission } from './play.ts';
import { actorOf, ownUnit } from './sample-routing.ts';

export type History = {
  readonly state: State;
  readonly events: readonly Event[];
  readonly refusals: readonly RefusalCode[];
  readonly ledger: HonestLedger;
  readonly now: number;
};

/** Plays intents out one by one and demands at every step what must always hold; throws at the first breach. */
export function playOut(
  setting: { readonly definition: Definition; readonly revision: Revision; readonly appropriated: number },
  intents: readonly Intent[],
): History {
  const ledger = openLedger(setting.appropriated);
  const observe = openObserver();
  const events: Event[] = [];
  const refusals: RefusalCode[] = [];
  let now = vietnamAt('2026-11-02 09:00');
  let state: State | null = null;

  const take = (after: State, fresh: readonly Event[]): State => {
    for (const event of fresh) observe(event);
    events.push(...fresh);
    // Through JSON, as the audit trail keeps it.
    const stored: readonly Event[] = JSON.parse(JSON.stringify(fresh));
    const folded = stored.reduce<State | null>(evolve, state);
    if (folded === null || digestOfState(folded) !== digestOfState(after))
      throw new Error('broken: folding the events gives the state');
    demandSound(after, ledger);
    state = after;
    return after;
  };

  const begin = { ...submission(setting), seen: 0, actor: actorOf('p0', ownUnit, 'unit-head') };
  const begun = decide(null, { ...begin, key: { id: 'begin', body: 'begin' } }, now);
  if ('refusal' in begun) throw new Error(`refused: ${begun.refusal.code}`);
  let present = take(begun.state, begun.events);

  for (const [index, intent] of intents.entries()) {
    now += intent.wait;
    if (intent.clock) {
      const ticked = tick(present, now);
      present = take(ticked.state, ticked.events);
    }
    const { actor, deed } = whatSomebodyDoes(present, intent);
    const key = { id: `key-${index}`, body: digestOf([actor.personId, deed]) };
    const command = { key, actor, seen: Math.max(0, present.version - intent.seenLag), ...deed };
    const before = digestOfState(present);
    const decided = decide(present, command, now);
    if (digestOfState(present) !== before) throw new Error('broken: the state before is left as it was');
    if ('refusal' in decided) refusals.push(decided.refusal.code);
    else {
      if (isClosed(present.is))
        throw new Error(`broken: a closed submission accepts nothing, but ${deed.kind}`);
      present = take(decided.state, decided.events);
      const again = decide(present, command, now + 1);
      if (!('state' in again) || again.state !== present || again.events.length > 0)
        throw new Error('broken: the same key twice has one effect');
      const other = decide(present, { ...command, key: { ...key, body: 'other' } }, now);
      if (!('refusal' in other) || other.refusal.code !== 'key_reused')
        throw new Error('broken: a key with another body is refused');
    }
    if (intent.ledger !== 'silent' && present.ledger.length > 0) {
      const movements = intent.ledger === 'first' ? present.ledger.slice(0, 1) : present.ledger;
      const settled = settle(present, ledger.settle(movements), now);
      present = take(settled.state, settled.events);
    }
  }
  const whole = fold(events);
  if (whole === null || digestOfState(whole) !== digestOfState(present))
    throw new Error('broken: folding the whole history gives the state');
  return { state: present, events, refusals, ledger, now };
}

function whatSomebodyDoes(state: State, intent: Intent): Honest {
  const honest = intent.verb === 'honest' ? honestDeed(state) : null;
  if (honest !== null) return honest;
  const deed = deedOfIntent(state, intent);
  return { actor: actorOfIntent(state, intent, deed), deed };
}

/** What holds of every state that was reached, whatever led there. */
function demandSound(state: State, ledger: HonestLedger): void {
  const unsound = unsoundPools(ledger);
  if (unsound.length > 0)
    throw new Error(`broken: pools never go below zero and always add up: ${JSON.stringify(unsound)}`);
  const somebody = tasksOf(state).some(({ roles }) => roles.length > 0);
  if (!isClosed(state.is) && !somebody && state.ledger.length === 0)
    throw new Error(`broken: somebody can act or money is being settled (${state.is})`);
  if (tasksOf(state).some(({ roles }) => roles.length === 0))
    throw new Error('broken: every task has a post that can do it');
  if (isClosed(state.is) && (state.open.length > 0 || state.ledger.length > 0))
    throw new Error('broken: nothing is open after the end');
  const hasSignature = state.definition.stages.some(({ steps }) =>
    steps.some(({ kind }) => kind === 'signature'),
  );
  const isApproved = ['approved', 'allocating', 'in-delivery', 'completed'].includes(state.is);
  if (hasSignature && isApproved && state.document === null)
    throw new Error('broken: some authority has signed what is approved');
}
