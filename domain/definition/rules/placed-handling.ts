import type { Handler, Step } from '../definition.ts';
import { pointerTo } from '../json-pointer.ts';

/** One way in which a step may be handled: the usual one, or an alternative that the content chooses. */
export type PlacedHandling = {
  readonly handledBy: Handler;
  readonly substitute?: Handler;
  readonly pointer: string;
};

/** Every handling of a step with its place, the usual one first. */
export const handlingsOf = (step: Step, pointer: string): readonly PlacedHandling[] => [
  { ...step, pointer },
  ...(step.alternatives ?? []).map((alternative, index) => ({
    ...alternative,
    pointer: pointerTo(pointer, 'alternatives', index),
  })),
];

/** Every handler of a step with its place: those that handle it, and their substitutes. */
export const handlersOf = (
  step: Step,
  pointer: string,
): readonly { readonly handler: Handler; readonly pointer: string }[] =>
  handlingsOf(step, pointer).flatMap(({ handledBy, substitute, pointer: at }) => [
    { handler: handledBy, pointer: pointerTo(at, 'handledBy') },
    ...(substitute === undefined ? [] : [{ handler: substitute, pointer: pointerTo(at, 'substitute') }]),
  ]);
