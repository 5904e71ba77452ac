import type { LiveReplay } from '../live/live-replay.ts';
import type { Replay } from '../tally/replay.ts';

/** Of shuffled cases at least this share must be refused: what admits every order shows nothing about one. */
const leastRefused = 0.95;

export const tooLoose = ({ shuffled: { tried, refused } }: Replay): boolean =>
  tried > 0 && refused / tried < leastRefused;

/** Cases that do not conform are a finding, not a failure. */
export const exitCodeOf = (replay: Replay, live: LiveReplay | null): 0 | 1 =>
  tooLoose(replay) || (live !== null && live.differing.length + live.audit.violations.length > 0) ? 1 : 0;
