import type { Actor } from '../../domain/approval/actor.ts';
import type { CommandBodies, CommandKind } from '../../domain/approval/command.ts';
import { type Decided, decide, settle, tick } from '../../domain/approval/decide.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { Refusal } from '../../domain/approval/refusal.ts';
import type { RemarkRef, Revision } from '../../domain/approval/revision.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Instant } from '../../domain/calendar/calendar.ts';
import { vietnam, vietnamAt } from '../../domain/calendar/vietnam.fixture.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { digestOf } from '../../domain/digest.ts';
import { openLedger } from './honest-ledger.ts';
import { sampleRevision } from './sample-revision.ts';
import { ownUnit, people, routingFor } from './sample-routing.ts';
import { yearlyPlan } from './shipped-definitions.ts';

/** What somebody does: a verb with its body. */
export type Deed = { [Kind in CommandKind]: { readonly kind: Kind } & CommandBodies[Kind] }[CommandKind];

export type Setting = {
  readonly definition?: Definition;
  readonly revision?: Revision;
  readonly submissionId?: string;
  readonly appropriated?: number;
};

export const remark = (id: string): RemarkRef => ({ id, digest: digestOf(id) });

/** The deed that begins a submission. */
export function submission(setting: Setting = {}): Extract<Deed, { kind: 'submit' }> {
  const { definition = yearlyPlan, revision = sampleRevision, submissionId = 'submission-1' } = setting;
  return {
    kind: 'submit',
    submissionId,
    unitId: ownUnit,
    definition,
    rules: 1,
    routing: routingFor(definition),
    calendar: vietnam,
    revision,
    attachments: [],
  };
}

/** A submission played out by hand: people act, time passes, the ledger answers, and nothing else happens. */
export function openPlay(setting: Setting = {}) {
  let now: Instant = vietnamAt('2026-11-02 09:00');
  let state: State | null = null;
  let events: readonly Event[] = [];
  let acts = 0;
  const ledger = openLedger(setting.appropriated ?? 1_000_000_000);

  const present = (): State => {
    if (state === null) throw new Error('nothing was submitted yet');
    return state;
  };
  const take = (decided: Decided): void => {
    state = decided.state;
    events = [...events, ...decided.events];
  };

  return {
    ledger,
    state: present,
    events: (): readonly Event[] => events,
    types: (): readonly string[] => events.map(({ type }) => type),
    now: (): Instant => now,
    /** Vietnamese local time, `2026-11-05 10:00`. */
    goTo: (text: string): void => {
      now = vietnamAt(text);
    },
    tick: (): void => take(tick(present(), now)),
    settle: (): void => {
      for (let rounds = 0; rounds < 9 && present().ledger.length > 0; rounds += 1)
        take(settle(present(), ledger.settle(present().ledger), now));
    },
    /** Why it is refused, or null once it is done; `seen` and `key` as the form would carry them. */
    act(
      actor: Actor,
      deed: Deed,
      form: { readonly seen?: number; readonly key?: string } = {},
    ): Refusal | null {
      const key = { id: form.key ?? `key-${acts++}`, body: digestOf([actor.personId, deed]) };
      const decided = decide(state, { key, actor, seen: form.seen ?? state?.version ?? 0, ...deed }, now);
      if ('refusal' in decided) return decided.refusal;
      take(decided);
      return null;
    },
  };
}

export type Play = ReturnType<typeof openPlay>;

/** A submission that its unit has sent. */
export function openSubmitted(setting: Setting = {}): Play {
  const play = openPlay(setting);
  must(play.act(people.unitHead, submission(setting)));
  return play;
}

/** In examples, what leads up to the point must not be refused. */
export function must(refusal: Refusal | null): void {
  if (refusal !== null) throw new Error(`refused: ${JSON.stringify(refusal)}`);
}
