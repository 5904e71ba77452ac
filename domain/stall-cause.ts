import type { Repair } from './approval/repair.ts';

/** What an administrator can do about a stall: a repair of the submission, or something around it. */
export type Remedy =
  | Repair
  | 'remind-unit'
  | 'extend-obligation'
  | 'excuse'
  | 'fill-post'
  | 'delegate'
  | 'hand-over'
  | 'allocate'
  | 'correct-address'
  | 'retry'
  | 'resume';

/** Why something does not move, the gravest first: where several hold, the first is the main one. Each with what fits. */
export const stalls = {
  'workflow-failing': ['resume'],
  'projection-behind': ['retry'],
  'submit-interrupted': ['retry'],
  'mail-stuck': ['retry'],
  'no-holder': ['fill-post', 'appoint', 'skip', 'send-back', 'record-paper'],
  'holder-inactive': ['hand-over', 'reassign', 'appoint', 'skip', 'send-back', 'record-paper'],
  'holder-absent': ['delegate', 'reassign', 'appoint', 'skip', 'record-paper'],
  'paper-unconfirmed': ['confirm-paper'],
  'not-begun': ['remind-unit', 'extend-obligation', 'excuse'],
  'not-sent': ['remind-unit', 'extend-obligation', 'excuse'],
  returned: ['urge', 'extend'],
  'explanation-owed': ['urge', 'extend'],
  overdue: ['urge', 'extend', 'reassign', 'appoint', 'skip', 'send-back', 'record-paper'],
  'awaiting-money': ['allocate'],
  'behind-in-delivery': ['urge', 'extend'],
  'mail-refused': ['correct-address'],
} as const satisfies Record<string, readonly Remedy[]>;
export type StallCause = keyof typeof stalls;

/** The guarantee: `stalls` has no other keys. */
const keysOf = (table: typeof stalls) => Object.keys(table) as readonly StallCause[];
export const stallCauses = keysOf(stalls);

/** What fits a thing that stalls for these causes; passing over is for opinions alone. */
export function remediesFor(
  causes: readonly StallCause[],
  { isConsultation }: { readonly isConsultation: boolean },
): readonly Remedy[] {
  const fitting = new Set(causes.flatMap((cause): readonly Remedy[] => stalls[cause]));
  return [...fitting].filter((remedy) => remedy !== 'skip' || isConsultation);
}
