import type { Transaction } from '../../db/client.ts';
import { owingPeople } from '../../db/owing-people.ts';
import type { Notice } from '../../db/queue-notice.ts';
import { localDay } from '../../domain/calendar/local-time.ts';
import { type DueMark, dueMarks, passedMarks } from '../../domain/campaign/due-marks.ts';
import { aboutCampaign, type Look } from './campaign-row.ts';
import { owedDates } from './owed-dates.ts';
import { superiorNotices } from './superior-notices.ts';

/** Reminders of every due date around which a mark passed; superiors hear of units that are late. */
export async function reminderNotices(tx: Transaction, look: Look): Promise<readonly Notice[]> {
  const { campaign, calendar, since, upTo } = look;
  const notices: Notice[] = [];
  for (const dueAt of await owedDates(tx, campaign.id)) {
    const marks = dueMarks(dueAt.getTime(), campaign.reminders, calendar);
    for (const mark of passedMarks(marks, since, upTo))
      notices.push(
        ...(mark.tells === 'unit'
          ? await unitNotices(tx, look, dueAt, mark)
          : await superiorNotices(tx, look, dueAt, mark)),
      );
  }
  return notices;
}

async function unitNotices(
  tx: Transaction,
  { campaign, calendar, upTo }: Look,
  dueAt: Date,
  { name }: DueMark,
): Promise<readonly Notice[]> {
  const due = dueAt.getTime();
  const isToday = localDay(due, calendar) === localDay(upTo, calendar);
  const when = upTo > due ? 'late' : isToday ? 'today' : 'soon';
  const people = await owingPeople(tx, campaign, dueAt);
  return people.map(({ unitId, recipientId, state }) => ({
    kind: 'plan-reminder',
    recipientId,
    about: `campaign:${campaign.id}/${unitId}/${due}/${name}`,
    notice: { ...aboutCampaign(campaign), unitId, dueAt: due, when, state },
  }));
}
