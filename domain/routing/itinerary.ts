import type { Capacity } from '../approval/actor.ts';
import { rungAt } from '../approval/clock.ts';
import type { Event } from '../approval/event.ts';
import { stageOfStep, stepOf } from '../approval/process.ts';
import type { Routing, StepRouting } from '../approval/routing.ts';
import type { Calendar, Instant } from '../calendar/calendar.ts';
import { instantAfter } from '../calendar/deadlines.ts';
import type { Definition, EscalationWay } from '../definition/definition.ts';

/** A step as it lies ahead: when and with whom, or the condition that leaves it out. */
export type Ahead = {
  readonly stage: string;
  readonly step: string;
  readonly skipped: string | null;
  readonly opensAt: Instant | null;
  readonly due: Instant | null;
  readonly routing: StepRouting | null;
  readonly escalations: readonly {
    readonly at: Instant;
    readonly to: Capacity;
    readonly how: EscalationWay;
  }[];
};

type Pinned = {
  readonly definition: Definition;
  readonly routing: Routing;
  readonly calendar: Calendar;
};

/** Every step in the order in which a simulated submission comes to it, or passes it by. */
export const itinerary = (events: readonly Event[], pinned: Pinned): readonly Ahead[] =>
  events.flatMap((event): readonly Ahead[] => {
    switch (event.type) {
      case 'stage-skipped': {
        const { stage, condition } = event.data;
        const steps = pinned.definition.stages.find(({ key }) => key === stage)?.steps ?? [];
        return steps.map(({ key }) => passedBy(pinned, key, condition));
      }
      case 'step-skipped':
        return [passedBy(pinned, event.data.step, event.data.condition)];
      case 'step-opened':
        return [entered(pinned, event.data.step, event.at, event.data.due)];
      default:
        return [];
    }
  });

const stageOf = ({ definition }: Pinned, step: string): string =>
  definition.stages[stageOfStep(definition, step)]?.key ?? '';

const passedBy = (pinned: Pinned, step: string, condition: string): Ahead => ({
  stage: stageOf(pinned, step),
  step,
  skipped: condition,
  opensAt: null,
  due: null,
  routing: null,
  escalations: [],
});

function entered(pinned: Pinned, step: string, opensAt: Instant, due: Instant): Ahead {
  const ladder = stepOf(pinned.definition, step)?.escalations ?? [];
  return {
    stage: stageOf(pinned, step),
    step,
    skipped: null,
    opensAt,
    due,
    routing: pinned.routing.steps[step] ?? null,
    escalations: ladder.flatMap(({ after }, index) => {
      const rung = rungAt(pinned, step, `escalation:${index}`);
      return rung === undefined ? [] : [{ ...rung, at: instantAfter(due, after, pinned.calendar) }];
    }),
  };
}
