import type { Event } from '../../../domain/approval/event.ts';
import type { Revision } from '../../../domain/approval/revision.ts';
import { holds } from '../../../domain/definition/condition.ts';
import type { Definition } from '../../../domain/definition/definition.ts';
import { amountFact, type Facts, type FactValue } from '../../../domain/definition/fact.ts';
import { feelNodes } from '../../../domain/definition/feel.ts';
import { totalOf } from '../../../domain/money/vnd.ts';
import { type FactSource, isReadOffTrace } from '../mapping/mapping.ts';
import type { Process } from '../mapping/read-process.ts';

/** How much of what the engine routed hangs on facts that were read off the trace: those it could not have got wrong. */
export type ReadOff = {
  readonly routings: { readonly all: number; readonly readOff: number };
  readonly decisions: { readonly all: number; readonly readOff: number };
};

/** Counts over the events of cases: conditional stages entered or skipped, and decisions, by whether another value would have changed the route. */
export function openReadOff({ definition, mapping }: Process) {
  const sources = Object.entries(mapping.facts).filter(([, source]) => isReadOffTrace(source));
  const sways = rememberedSways(sources, definition);
  const counts = { routings: { all: 0, readOff: 0 }, decisions: { all: 0, readOff: 0 } };
  const count = (kind: keyof typeof counts, readOff: boolean): void => {
    counts[kind].all += 1;
    if (readOff) counts[kind].readOff += 1;
  };
  return {
    take(events: readonly Event[]): void {
      let facts: Facts = {};
      let isSwayed = false;
      for (const { type, data } of events) {
        if (type === 'submitted' || type === 'resubmitted') facts = factsIn(data.revision);
        if (type === 'stage-entered' || type === 'stage-skipped') {
          const condition = definition.stages.find(({ key }) => key === data.stage)?.condition;
          isSwayed = condition !== undefined && sways(condition, facts);
          if (condition !== undefined) count('routings', isSwayed);
        }
        if (type === 'decided' || type === 'decision-issued' || type === 'delivery-reported')
          count('decisions', isSwayed);
      }
    },
    counted: (): ReadOff => counts,
  };
}

const factsIn = ({ lines, facts }: Revision): Facts => ({
  ...facts,
  [amountFact]: lines.reduce((sum, { amountBySource }) => sum + totalOf(amountBySource), 0),
});

type Sources = readonly (readonly [string, FactSource])[];

/** Whether another value of a fact that was read off would give a condition another result; FEEL is asked once per constellation. */
function rememberedSways(sources: Sources, definition: Definition) {
  const known = new Map<string, boolean>();
  const used = new Map<string, readonly string[]>();
  const names = [...Object.keys(definition.facts), ...Object.keys(definition.asks ?? {}), amountFact];
  const namesIn = (condition: string): readonly string[] =>
    feelNodes(condition, names)
      .filter(({ name }) => name === 'VariableName')
      .map(({ text }) => text);

  return (condition: string, facts: Facts): boolean => {
    const variables = used.get(condition) ?? namesIn(condition);
    used.set(condition, variables);
    const key = JSON.stringify([condition, variables.map((name) => facts[name])]);
    const sways =
      known.get(key) ??
      alternatives(sources, facts).some((other) => holds(condition, other) !== holds(condition, facts));
    known.set(key, sways);
    return sways;
  };
}

const alternatives = (sources: Sources, facts: Facts): readonly Facts[] =>
  sources.reduce<readonly Facts[]>(
    (all, [name, source]) =>
      all.flatMap((given) => valuesOf(source).map((value) => ({ ...given, [name]: value }))),
    [facts],
  );

function valuesOf(source: FactSource): readonly FactValue[] {
  if (source.is === 'first-in-round') return [...Object.keys(source.among), source.otherwise];
  return source.is === 'occurs-in-round' ? [true, false] : [];
}
