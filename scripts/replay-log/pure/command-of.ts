import type { Actor } from '../../../domain/approval/actor.ts';
import { approvedLines } from '../../../domain/approval/amounts.ts';
import type { Command, Envelope } from '../../../domain/approval/command.ts';
import { presentRules } from '../../../domain/approval/decide.ts';
import { stepOf } from '../../../domain/approval/process.ts';
import type { AttachmentRef, RemarkRef, Revision } from '../../../domain/approval/revision.ts';
import type { Routing } from '../../../domain/approval/routing.ts';
import type { State } from '../../../domain/approval/state.ts';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { localDate } from '../../../domain/calendar/local-time.ts';
import type { Content } from '../../../domain/content/content.ts';
import { revisionOf } from '../../../domain/content/revision-of.ts';
import type { Process } from '../mapping/read-process.ts';
import type { Seat, Told } from '../story/story.ts';

/** Weekends are kept, holidays are not known: deadlines remind here and decide nothing. */
const calendar: Calendar = { version: 0, utcOffsetMinutes: 420, exceptions: {} };
/** A log keeps no words and no files; these stand for what was said and signed. */
const unsaid: RemarkRef = { id: 'unsaid', digest: 'unsaid' };
const unseen: AttachmentRef = { id: 'unseen', digest: 'unseen' };

/** What every case of a log is played in. */
export type Setting = Process & {
  readonly routing: Routing;
  /** Facts that conditions use. */
  readonly asks: readonly string[];
};

type Moment = { readonly caseId: string; readonly nth: number; readonly state: State | null };

/** The command that an event of the log amounts to in the state that it meets; null for a note, which commands nothing. */
export function commandOf(setting: Setting, { seat, deed, at }: Told, moment: Moment): Command | null {
  const { caseId, nth, state } = moment;
  const id = `${caseId}#${nth}`;
  const actor = actorOf(caseId, seat);
  const envelope: Envelope = { key: { id, body: id }, actor, seen: state?.version ?? 0 };
  switch (deed.does) {
    case 'note':
      return null;
    case 'submit':
      return sending(setting, envelope, deed.content, moment);
    case 'decide': {
      const { step, verdict, returnTo } = deed;
      const target = returnTo === undefined ? {} : { returnTo };
      return { kind: 'decide', ...envelope, step, verdict, remark: unsaid, ...target };
    }
    case 'issue': {
      const { step, number } = deed;
      const signingMode = stepOf(setting.definition, step)?.signingMode ?? 'TM.';
      const date = localDate(at, calendar);
      return { kind: 'issue', ...envelope, step, number, date, signingMode, file: unseen };
    }
    case 'report':
      return { kind: 'report', ...envelope, step: deed.step, reports: everythingDelivered(state) };
    case 'withdraw':
      return { kind: 'withdraw', ...envelope, remark: unsaid };
  }
}

function sending(
  { definition, mapping, routing, asks }: Setting,
  envelope: Envelope,
  content: Content,
  { caseId, state }: Moment,
): Command {
  const number = (state?.revision.number ?? 0) + 1;
  const revision: Revision = revisionOf(content, { number, authors: [envelope.actor.personId], asks });
  if (state !== null) return { kind: 'resubmit', ...envelope, rules: presentRules, revision, remark: unsaid };
  const unitId = mapping.roles[mapping.author]?.unit ?? '';
  const begun = { submissionId: caseId, unitId, definition, rules: presentRules, attachments: [] };
  return { kind: 'submit', ...envelope, ...begun, routing, calendar, revision };
}

const actorOf = (caseId: string, { person, unit, role }: Seat): Actor => ({
  personId: person ?? `${caseId}/${unit}/${role}`,
  capacity: { role, unitId: unit },
  onBehalfOf: [],
  via: 'system',
});

const everythingDelivered = (state: State | null) =>
  (state === null ? [] : approvedLines(state)).map(({ line, amount }) => ({
    lineId: line.id,
    classesHeld: 0,
    attendances: 0,
    distinctPeople: 0,
    spent: amount,
    evidence: [unseen],
    state: 'delivered' as const,
  }));
