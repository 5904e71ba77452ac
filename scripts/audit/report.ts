/** What an audit can find wrong; words for each are in `words.ts`. */
export const violationCodes = [
  'event_changed',
  'event_missing',
  'link_broken',
  'hash_wrong',
  'tail_missing',
  'event_added',
  'head_missing',
  'head_changed',
  'chains_missing',
  'checkpoint_forged',
  'checkpoint_missing',
] as const;
export type ViolationCode = (typeof violationCodes)[number];

/** `submissionId` and `seq` name the event; `checkpoint` the checkpoint that is wrong, or that the record contradicts. */
export type Violation = {
  readonly code: ViolationCode;
  readonly submissionId?: string;
  readonly seq?: number;
  /** A change that a service made, by its number. */
  readonly change?: number;
  readonly checkpoint?: number;
  /** For missing chains: how many there must be, and how many there are. */
  readonly expected?: number;
  readonly found?: number;
};

export type Report = {
  readonly chains: number;
  readonly events: number;
  /** Changes of people, positions, settings and the like. */
  readonly changes: number;
  readonly checkpoints: number;
  /** Events that no checkpoint covers yet: their order is proven, their completeness only by the next checkpoint. */
  readonly unsealed: number;
  readonly violations: readonly Violation[];
};
