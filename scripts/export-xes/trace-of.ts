import { evolve } from '../../domain/approval/evolve.ts';
import type { State } from '../../domain/approval/state.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import type { XesEvent, XesTrace } from '../xes/log.ts';
import type { Case } from './cases-of.ts';
import { eventOf } from './event-of.ts';
import type { Told } from './told.ts';

/** A submission as a case of the log; what it says of the whole follows from its events alone. */
export function traceOf({ submission, events }: Case, told: Told): XesTrace {
  const shown: XesEvent[] = [];
  let state: State | null = null;
  let approved: number | null = null;
  for (const event of events) {
    // A return still belongs to the round that it ends.
    const round: number = state?.round ?? 1;
    state = evolve(state, event);
    if (event.type === 'approved') approved = totalOf(event.data.amountBySource);
    shown.push(eventOf(event, round, state.calendar, told));
  }
  return {
    attributes: {
      'concept:name': submission.fileNumber ?? submission.id,
      submission: submission.id,
      kind: submission.kind,
      year: submission.year,
      unit: told.unit(submission.unitId),
      province: told.unit(submission.rootUnitId),
      ...(state === null ? {} : outcomeOf(state)),
      ...(approved === null ? {} : { 'amount-approved': approved }),
    },
    events: shown,
  };
}

const outcomeOf = ({ definition, is, round, revision }: State): XesTrace['attributes'] => ({
  definition: definition.key,
  'definition-version': definition.version,
  state: is,
  rounds: round,
  'amount-asked': revision.lines.reduce((sum, line) => sum + totalOf(line.amountBySource), 0),
});
