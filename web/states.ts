import type { SubmissionState } from '../domain/approval/submission-state.ts';
import type { GrantExtent } from '../domain/budget/grant.ts';
import type { Verdict } from '../domain/definition/definition.ts';
import type { Reader } from './reader.ts';

/** Tints stand for meanings: time and trouble, soon, going on, sent back, new or under way, at rest. */
export type Tint = 'late' | 'soon' | 'fine' | 'back' | 'new' | 'none';
export type StateWord = { readonly tint: Tint; readonly text: string };

const ofSubmission = {
  draft: 'none',
  'in-review': 'new',
  returned: 'back',
  approved: 'fine',
  allocating: 'new',
  'in-delivery': 'new',
  completed: 'fine',
  rejected: 'late',
  withdrawn: 'none',
  cancelled: 'none',
} as const satisfies Record<SubmissionState, Tint>;

const ofVerdict = {
  approve: 'fine',
  return: 'back',
  reject: 'late',
  concur: 'fine',
  object: 'late',
  ask: 'soon',
} as const satisfies Record<Verdict, Tint>;

const ofLineVerdict = { approve: 'fine', cut: 'soon', refuse: 'late' } as const satisfies Record<
  string,
  Tint
>;
export type LineVerdictKind = keyof typeof ofLineVerdict;

const ofDelivery = { 'under-way': 'new', delivered: 'fine', closed: 'none' } as const satisfies Record<
  string,
  Tint
>;
export type DeliveryState = keyof typeof ofDelivery;

const ofMail = { queued: 'new', sent: 'fine', refused: 'late' } as const satisfies Record<string, Tint>;
export type MailState = keyof typeof ofMail;

const ofGrant = { full: 'fine', part: 'soon', none: 'late' } as const satisfies Record<GrantExtent, Tint>;

/** The words and tints of every state, wherever one is shown. */
export const stateWords = {
  submission: ({ say }: Reader, state: SubmissionState): StateWord => ({
    tint: ofSubmission[state],
    text: say(`terms:state.${state}`),
  }),
  verdict: ({ say }: Reader, verdict: Verdict): StateWord => ({
    tint: ofVerdict[verdict],
    text: say(`terms:verdict.${verdict}`),
  }),
  line: ({ say }: Reader, verdict: LineVerdictKind): StateWord => ({
    tint: ofLineVerdict[verdict],
    text: say(`terms:lineVerdict.${verdict}`),
  }),
  delivery: ({ say }: Reader, state: DeliveryState): StateWord => ({
    tint: ofDelivery[state],
    text: say(`terms:delivery.${state}`),
  }),
  grant: ({ say }: Reader, extent: GrantExtent): StateWord => ({
    tint: ofGrant[extent],
    text: say(`terms:grant.${extent}`),
  }),
  mail: ({ word }: Reader, state: MailState): StateWord => ({
    tint: ofMail[state],
    text: word(`mail.${state}`),
  }),
} as const;
