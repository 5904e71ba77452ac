import type { CommandKind, CommandOf } from './command.ts';
import type { Refusal } from './refusal.ts';
import type { Transcript } from './transcript.ts';

/** A verb looks at the state, refuses, or says what happened. */
export type Verb<Kind extends CommandKind> = (
  transcript: Transcript,
  command: CommandOf<Kind>,
) => Refusal | null;
