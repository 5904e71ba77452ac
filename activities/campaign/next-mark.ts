import type { Transaction } from '../../db/client.ts';
import type { Instant } from '../../domain/calendar/calendar.ts';
import { dueMarks } from '../../domain/campaign/due-marks.ts';
import { nextWeekBegin, quarterEnds } from '../../domain/campaign/report-days.ts';
import type { Look } from './campaign-row.ts';
import { owedDates } from './owed-dates.ts';

/** When something is to be told next; null once the campaign is closed and the last quarter of its year was reported on. */
export async function nextMark(tx: Transaction, { campaign, calendar, upTo }: Look): Promise<Instant | null> {
  const single = [
    campaign.closesAt.getTime(),
    ...quarterEnds(campaign.year, calendar).map(({ at }) => at),
  ].filter((at) => at > upTo);
  if (single.length === 0) return null;
  const reminders = (await owedDates(tx, campaign.id))
    .flatMap((due) => dueMarks(due.getTime(), campaign.reminders, calendar))
    .map(({ at }) => at)
    .filter((at) => at > upTo);
  return Math.min(nextWeekBegin(upTo, calendar), ...single, ...reminders);
}
