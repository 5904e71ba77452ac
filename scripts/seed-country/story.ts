import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/approval/actor.ts';
import type { CommandBodies, CommandKind } from '../../domain/approval/command.ts';
import { type Decided, decide, settle, tick } from '../../domain/approval/decide.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { RemarkRef } from '../../domain/approval/revision.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Instant } from '../../domain/calendar/calendar.ts';
import { digestOf } from '../../domain/digest.ts';

/** What somebody does: a verb with its body. */
type Deed = { [Kind in CommandKind]: { readonly kind: Kind } & CommandBodies[Kind] }[CommandKind];

export type Remark = { readonly id: string; readonly salt: string; readonly text: string };

/** A history up to some moment: what the trail holds, and the state that it gives. */
export type Moment = {
  readonly events: readonly Event[];
  readonly state: State;
  readonly remarks: readonly Remark[];
};

export type Story = ReturnType<typeof openStory>;

/** A submission played through the decider, without a workflow and without a database; the ledger grants all. */
export function openStory(begin: Instant) {
  let now = begin;
  let state: State | null = null;
  let events: readonly Event[] = [];
  let remarks: readonly Remark[] = [];
  const take = (decided: Decided): void => {
    state = decided.state;
    events = [...events, ...decided.events];
  };
  const present = (): State => {
    if (state === null) throw new Error('the story has not begun');
    return state;
  };
  return {
    state: present,
    moment: (): Moment => ({ events, state: present(), remarks }),
    /** Time passes, and what falls due meanwhile happens. */
    wait(hours: number): void {
      now += hours * 3_600_000;
      take(tick(present(), now));
    },
    remark(text: string): RemarkRef {
      const [id, salt] = [uuidv7(), digestOf([events.length, text])];
      remarks = [...remarks, { id, salt, text }];
      return { id, digest: createHash('sha256').update(`${salt}\n${text}`).digest('hex') };
    },
    act(actor: Actor, deed: Deed): void {
      now += 1_000;
      const key = { id: digestOf([actor.personId, now]), body: digestOf(deed) };
      const decided = decide(state, { key, actor, seen: state?.version ?? 0, ...deed }, now);
      if ('refusal' in decided) throw new Error(`${deed.kind} was refused: ${decided.refusal.code}`);
      take(decided);
      for (let asked = present().ledger; asked.length > 0; asked = present().ledger) {
        const results = asked.map(({ key: movement, amountBySource }) => ({
          key: movement,
          granted: amountBySource,
          missing: {},
          rank: null,
        }));
        take(settle(present(), results, now));
      }
    },
  };
}
