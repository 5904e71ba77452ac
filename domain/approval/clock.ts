import type { Instant } from '../calendar/calendar.ts';
import { instantAfter, instantBefore } from '../calendar/deadlines.ts';
import type { Escalation, Reminder } from '../definition/definition.ts';
import { openStepOf, stepOf } from './process.ts';
import type { State } from './state.ts';
import { isClosed } from './submission-state.ts';
import type { Transcript } from './transcript.ts';

/** An instant at which somebody is reminded, falls due, or is passed over to a higher post. */
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
    const to = stepRouting(transcript.state(), step)?.escalateTo;
    if (type === 'escalated' && to !== undefined) transcript.emit('escalated', { step, mark, due, to });
    if (type === 'reminded' || type === 'fell-due') transcript.emit(type, { step, mark, due });
  }
}

const stepRouting = (state: State, step: string) => state.routing.steps[step];

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
  const escalation = stepRouting(state, open.key)?.escalateTo === undefined ? undefined : rule?.escalation;
  return unfired(marks(state, open.key, '', open.due, rule?.reminders, escalation), open.fired);
}

const marksOfAuthor = (
  state: State,
  owed: { due: Instant; fired: readonly string[] },
  step: string,
  prefix: string,
): readonly Mark[] =>
  unfired(marks(state, step, prefix, owed.due, state.definition.authorReminders, undefined), owed.fired);

const unfired = (all: readonly Mark[], fired: readonly string[]): readonly Mark[] =>
  all.filter(({ mark }) => !fired.includes(mark));

function marks(
  { calendar }: State,
  step: string,
  prefix: string,
  due: Instant,
  reminders: readonly Reminder[] = [],
  escalation?: Escalation,
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
    ...(escalation === undefined
      ? []
      : [
          {
            step,
            mark: `${prefix}escalation`,
            type: 'escalated' as const,
            at: instantAfter(due, escalation.after, calendar),
            due,
          },
        ]),
  ];
}
