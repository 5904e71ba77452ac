import type { EventOf } from '../../../domain/approval/event.ts';
import type { Evidence, Violation } from '../operation.ts';
import { calmBetween } from './calm.ts';
import type { OwedMark } from './g05-owed-marks.ts';
import type { Accuse } from './violation.ts';

/** How late a mark may be while nothing was wrong: the machine is busy. */
const lateMs = 10_000;

/** How many marks fired, how many more than a second late, and by how much the latest was. */
export type Punctuality = { fired: number; late: number; latestMs: number };

type Standing = { readonly marks: readonly OwedMark[]; readonly since: number; readonly fired: Set<string> };

/** Watches what stands, from the event that began it to the one that ended it. */
export function openWatch(evidence: Evidence, tally: Punctuality, say: Accuse) {
  const standing = new Map<string, Standing>();
  const wrongs: Violation[] = [];
  const instant = (at: number): string => new Date(at).toISOString();

  return {
    wrongs: (): readonly Violation[] => wrongs,
    begin(
      key: string,
      since: number,
      marks: readonly OwedMark[],
      fired: ReadonlySet<string> = new Set(),
    ): void {
      standing.set(key, { marks, since, fired: new Set(fired) });
    },
    firedOf: (key: string): ReadonlySet<string> => standing.get(key)?.fired ?? new Set(),
    /** What was due before it ended has fired; at the end of the run, what nothing kept from firing. */
    end(key: string, at: number, isEndOfRun = false): void {
      const { marks = [], since = at, fired = new Set() } = standing.get(key) ?? {};
      standing.delete(key);
      for (const { mark, at: markAt } of marks) {
        const due = Math.max(markAt, since);
        if (!fired.has(mark) && (isEndOfRun ? calmBetween(due, at, evidence) > lateMs : due < at))
          wrongs.push(
            say(`${mark} of ${key} at ${instant(due)}`, `nothing until ${instant(at)}, when it ended`),
          );
      }
    },
    endAll(at: number, isEndOfRun = false): void {
      for (const key of [...standing.keys()]) this.end(key, at, isEndOfRun);
    },
    fire({ seq, type, at, data }: EventOf<'reminded'> | EventOf<'fell-due'> | EventOf<'escalated'>): void {
      const { marks = [], since = at, fired = new Set() } = standing.get(data.step) ?? {};
      const mark = marks.find((one) => one.mark === data.mark && one.type === type);
      const name = `event ${seq}, ${data.mark} of ${data.step}`;
      if (mark === undefined) {
        wrongs.push(say('only marks of what stands', name));
        return;
      }
      const due = Math.max(mark.at, since);
      if (fired.has(data.mark)) wrongs.push(say('each mark once', `${name} again`));
      else if (at < mark.at) wrongs.push(say(`${name} not before ${instant(mark.at)}`, instant(at)));
      else if (calmBetween(due, at, evidence) > lateMs)
        wrongs.push(say(`${name} at ${instant(due)}`, `${at - due} ms later`));
      fired.add(data.mark);
      tally.fired += 1;
      if (at - due > 1_000) tally.late += 1;
      tally.latestMs = Math.max(tally.latestMs, at - due);
    },
  };
}
