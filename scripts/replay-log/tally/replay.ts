import { openRandom } from '../../runtime/random.ts';
import type { XesTrace } from '../../xes/log.ts';
import { shuffled, truncated } from '../disturb/disturbed.ts';
import type { End } from '../mapping/mapping.ts';
import type { Process } from '../mapping/read-process.ts';
import { type Played, play, settingOf } from '../pure/play.ts';
import type { Story } from '../story/story.ts';
import { tellStory } from '../story/tell-story.ts';
import { type Disturbances, openDisturbances } from './disturbances.ts';
import { openReadOff, type ReadOff } from './read-off.ts';
import { openReasons, type Reason } from './reasons.ts';
import { openWatch } from './watch.ts';

/** What a whole log came to in the decider. */
export type Replay = {
  readonly cases: number;
  readonly events: number;
  readonly variants: number;
  readonly conforming: { readonly cases: number; readonly byEnd: Readonly<Partial<Record<End, number>>> };
  readonly reasons: readonly Reason[];
  readonly readOff: ReadOff;
  readonly shuffled: Disturbances;
  readonly truncated: Disturbances;
  /** Reminders, due dates and escalations that fired on the way. */
  readonly deadlines: number;
  /** What the recorded cases took in the decider alone. */
  readonly deciding: { readonly cpuMs: number; readonly elapsedMs: number };
  readonly seed: number;
};

/** Every replay of a log disturbs and chooses the same cases. */
export const seed = 2020;

/** Plays every case of a log, and disturbed copies of those that conform, which are handed on too. */
export async function replay(
  logged: Process,
  traces: AsyncIterable<XesTrace>,
  handOn: (story: Story) => void = () => undefined,
): Promise<Replay> {
  const { attributes } = logged.mapping;
  const variants = new Set<string>();
  const reasons = openReasons();
  const conforming = openConforming(logged);
  const judge = openJudge(logged);
  let [cases, events] = [0, 0];
  for await (const trace of traces) {
    cases += 1;
    events += trace.events.length;
    variants.add(trace.events.map((event) => event.attributes[attributes.event]).join('\n'));
    const judged = judge.judge(trace);
    if ('reason' in judged) {
      reasons.add(judged.caseId, judged.reason);
      continue;
    }
    conforming.take(trace, judged);
    handOn(judged.story);
  }
  const deciding = judge.taken();
  return {
    ...{ cases, events, variants: variants.size, reasons: reasons.all() },
    ...conforming.counted(),
    ...{ deciding, seed },
  };
}

type Conforming = { readonly story: Story; readonly played: Played; readonly end: End };
type Judged = Conforming | { readonly caseId: string; readonly reason: Omit<Reason, 'cases' | 'examples'> };

function openJudge(logged: Process) {
  const setting = settingOf(logged);
  const watch = openWatch();
  return {
    judge(trace: XesTrace): Judged {
      const story = tellStory(logged, trace);
      const { caseId } = story;
      if ('because' in story)
        return { caseId, reason: { code: story.because, event: story.event, meeting: 'not played' } };
      const played = watch.time(() => play(setting, story));
      const { end } = story;
      if (played.failure !== null) return { caseId, reason: played.failure };
      return end === null
        ? { caseId, reason: { code: 'no_end', event: '', meeting: '' } }
        : { story, played, end };
    },
    taken: watch.taken,
  };
}

/** What is counted of cases that conform. */
function openConforming(logged: Process) {
  const setting = settingOf(logged);
  const random = openRandom(seed);
  const [disorder, cuts] = [openDisturbances(setting), openDisturbances(setting)];
  const readOff = openReadOff(logged);
  const byEnd: Partial<Record<End, number>> = {};
  let [cases, deadlines] = [0, 0];
  return {
    take(trace: XesTrace, { played, end }: Conforming): void {
      cases += 1;
      byEnd[end] = (byEnd[end] ?? 0) + 1;
      deadlines += deadlinesIn(played);
      readOff.take(played.events);
      disorder.try(shuffled(trace, logged.mapping.attributes, random));
      cuts.try(truncated(trace, random));
    },
    counted: () => ({
      conforming: { cases, byEnd },
      readOff: readOff.counted(),
      shuffled: disorder.counted(),
      truncated: cuts.counted(),
      deadlines,
    }),
  };
}

const deadlinesIn = ({ events }: Played): number =>
  events.filter(({ type }) => type === 'reminded' || type === 'fell-due' || type === 'escalated').length;
