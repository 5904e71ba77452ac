import type { Instant } from '../calendar/calendar.ts';
import { instantAfter, instantBefore } from '../calendar/deadlines.ts';
import type { EscalationWay, Reminder } from '../definition/definition.ts';
import type { Capacity } from './actor.ts';
import { openStepOf, stepOf } from './process.ts';
import type { State } from './state.ts';
import { isClosed } from './submission-state.ts';
import type { Transcript } from './transcript.ts';

/** An instant at which somebody is reminded, falls due, or a higher post is told or takes part. */
export type Mark = {
  readonly step: string;
  readonly mark: string;
  readonly type: 'reminded' | 'fell-due' | 'escalated';
  readonly at: Instant;
  readonly due: Instant;
};

/** Marks that have not fired, earliest first. Nothing runs for what waits elsewhere: the clock of a step stands still while it asks. */
export function openMarks(state: State): readonly Mark[] {
  if (isClosed(state.is) || state.closing !== null) return [];
  const marks =
    state.returned === null
      ? state.open.flatMap((open) => marksOfStep(state, open))
      : marksOfAuthor(state, state.returned, 'author', '');
  return marks.toSorted((left, right) => left.at - right.at || (left.mark < right.mark ? -1 : 1));
}

/** When the clock has to look at this submission again, or null. */
export const nextInstant = (state: State): Instant | null => openMarks(state)[0]?.at ?? null;

/** Applies everything that is due by now, each once, in the order of time. */
export function applyDue(transcript: Transcript): void {
  for (const { type, step, mark, at, due } of openMarks(transcript.state())) {
    if (at > transcript.at) return;
    const rung = type === 'escalated' ? rungAt(transcript.state(), step, mark) : undefined;
    if (rung !== undefined) transcript.emit('escalated', { step, mark, due, ...rung });
    if (type === 'reminded' || type === 'fell-due') transcript.emit(type, { step, mark, due });
  }
}

/** The rung of a step's ladder that a mark stands for: to which post, and how. */
export function rungAt(
  { definition, routing }: Pick<State, 'definition' | 'routing'>,
  step: string,
  mark: string,
): { readonly to: Capacity; readonly how: EscalationWay } | undefined {
  const index = Number(mark.replace('escalation:', ''));
  const to = routing.steps[step]?.escalations[index];
  const how = stepOf(definition, step)?.escalations?.[index]?.how;
  return to == null || how === undefined ? undefined : { to, how };
}

/** All marks that a step, or `author` for what was returned, would have if it were due then. */
export function marksFrom(state: State, key: string, due: Instant): readonly Mark[] {
  const owed = { due, fired: [] };
  if (key === 'author') return marksOfAuthor(state, owed, key, '');
  const open = openStepOf(state, key);
  if (open === undefined) return [];
  return open.asked === null
    ? marksOfStep(state, { ...open, ...owed })
    : marksOfAuthor(state, owed, key, 'answer:');
}

function marksOfStep(state: State, open: State['open'][number]): readonly Mark[] {
  if (open.asked !== null) return marksOfAuthor(state, open.asked, open.key, 'answer:');
  const rule = stepOf(state.definition, open.key);
  const ladder = (rule?.escalations ?? []).flatMap(({ after }, index): readonly Mark[] => {
    const mark = `escalation:${index}`;
    const at = instantAfter(open.due, after, state.calendar);
    return rungAt(state, open.key, mark) === undefined
      ? []
      : [{ step: open.key, mark, type: 'escalated', at, due: open.due }];
  });
  return unfired([...marks(state, open.key, '', open.due, rule?.reminders), ...ladder], open.fired);
}

const marksOfAuthor = (
  state: State,
  owed: { due: Instant; fired: readonly string[] },
  step: string,
  prefix: string,
): readonly Mark[] =>
  unfired(marks(state, step, prefix, owed.due, state.definition.authorReminders), owed.fired);

const unfired = (all: readonly Mark[], fired: readonly string[]): readonly Mark[] =>
  all.filter(({ mark }) => !fired.includes(mark));

function marks(
  { calendar }: State,
  step: string,
  prefix: string,
  due: Instant,
  reminders: readonly Reminder[] = [],
): readonly Mark[] {
  return [
    ...reminders.map((reminder, index) => ({
      step,
      mark: `${prefix}reminder:${index}`,
      type: 'reminded' as const,
      at:
        'before' in reminder
          ? instantBefore(due, reminder.before, calendar)
          : instantAfter(due, reminder.after, calendar),
      due,
    })),
    { step, mark: `${prefix}due`, type: 'fell-due', at: due, due },
  ];
}
