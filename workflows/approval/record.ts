import { ApplicationFailure } from '@temporalio/workflow';
import { nextInstant } from '../../domain/approval/clock.ts';
import type { Command } from '../../domain/approval/command.ts';
import { type Decided, decide, settle, tick } from '../../domain/approval/decide.ts';
import type { Event, Settlement } from '../../domain/approval/event.ts';
import type { Refusal } from '../../domain/approval/refusal.ts';
import { digestOfState, type Movement, type State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import {
  type Answer,
  type ApprovalStart,
  type Carried,
  type Outcome,
  type Progress,
  refusedType,
} from './messages.ts';

/** What a run of `approval` holds: the state, and this run's events until PostgreSQL has them. */
export type Record = ReturnType<typeof openRecord>;

export function openRecord({ submissionId, carried }: ApprovalStart) {
  let state: State | null = carried?.state ?? null;
  let events: readonly Event[] = carried?.unprojected ?? [];
  let projected = (state?.version ?? 0) - events.length;

  const present = (): State => {
    if (state === null) throw new Error('nothing was submitted yet');
    return state;
  };
  const take = (decided: Decided): void => {
    state = decided.state;
    events = [...events, ...decided.events];
  };

  return {
    submissionId,
    /** Carries a command out; the validator has asked before, but another command may have come between. */
    answer(command: Command, now: number): Answer {
      const decided = decide(state, command, now);
      if ('refusal' in decided) throw refused(decided.refusal);
      take(decided);
      return { version: present().answers[command.key.id]?.version ?? present().version };
    },
    /** Why a command would be refused now, or null; judges a copy and changes nothing. */
    whyNot(command: Command, now: number): Refusal | null {
      const decided = decide(state, command, now);
      return 'refusal' in decided ? decided.refusal : null;
    },
    applyDue: (now: number): void => take(tick(present(), now)),
    applySettled: (results: readonly Settlement[], now: number): void =>
      take(settle(present(), results, now)),

    isOpen: (): boolean => state !== null,
    isClosed: (): boolean => state !== null && isClosed(state.is),
    nextInstant: (): number | null => (state === null ? null : nextInstant(state)),
    movements: (): readonly Movement[] => state?.ledger ?? [],

    /** This run's events that PostgreSQL does not have yet. */
    unprojected: (): readonly Event[] => events.filter(({ seq }) => seq > projected),
    digest: (): string => digestOfState(present()),
    /** PostgreSQL has everything up to here; it may have less than was thought, then the rest is sent again. */
    projectedTo(version: number): void {
      projected = version;
    },

    progress: (): Progress => ({
      version: state?.version ?? 0,
      projected,
      digest: state === null ? '' : digestOfState(state),
    }),
    outcome: (): Outcome => ({ state: present().is, version: present().version }),
    carry: (): Carried => ({ state: present(), unprojected: events.filter(({ seq }) => seq > projected) }),
  };
}

/** The failure that tells a client why. */
export const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: refusedType,
    nonRetryable: true,
    message: refusal.code,
    details: [refusal],
  });
