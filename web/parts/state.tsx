import type { FC } from 'hono/jsx';
import type { StateWord } from '../states.ts';

/** A state: a word on a tint, never a colour alone. */
export const State: FC<{ word: StateWord }> = ({ word }) => (
  <span class={`state state--${word.tint}`}>{word.text}</span>
);
