import { uuidv7 } from 'uuidv7';
import type { Database } from '../../db/client.ts';
import type { Actor } from '../../domain/approval/actor.ts';
import type { Routing } from '../../domain/approval/routing.ts';
import type { Calendar, Instant } from '../../domain/calendar/calendar.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { calendarOf } from '../../services/submissions/calendar.ts';
import { resolveRouting } from '../../services/submissions/routing.ts';
import type { Person, Province, Sender } from './country.ts';

/** Who plays in the stories, and by which rules: a commune of the first province, whose ids are replaced for all others. */
export type Cast = Readonly<
  Record<
    | 'drafter'
    | 'head'
    | 'department'
    | 'specialist'
    | 'deputy'
    | 'director'
    | 'signatory'
    | 'scientist'
    | 'financier'
    | 'keeper',
    Actor
  >
> & {
  readonly submissionId: string;
  readonly unitId: string;
  readonly definition: Definition;
  readonly routing: Routing;
  readonly calendar: Calendar;
  readonly begins: Instant;
};

/** A Monday morning in Vietnam. */
const begins = Date.parse('2026-10-05T09:00:00+07:00');

export async function castOf(
  db: Database,
  { people }: Province,
  sender: Sender,
  definition: Definition,
): Promise<Cast> {
  const unitId = sender.unit.id;
  const [routing, calendar] = await Promise.all([
    resolveRouting(db, definition, unitId, { facts: {}, lines: [] }),
    calendarOf(db, unitId),
  ]);
  const seated = (seat: string): Actor => {
    const person = people.find((one) => one.seat === seat);
    if (person === undefined) throw new Error(`nobody sits at ${seat}`);
    return actorOf(person);
  };
  return {
    submissionId: uuidv7(),
    unitId,
    definition,
    routing,
    calendar,
    begins,
    drafter: actorOf(sender.drafter),
    head: actorOf(sender.head),
    department: seated('SNV/department-head'),
    specialist: seated('SNV/specialist'),
    deputy: seated('SNV/deputy-director'),
    director: seated('SNV/director'),
    signatory: seated('SNV/director'),
    scientist: seated('SKHCN/director'),
    financier: seated('STC/director'),
    keeper: seated('STC/pool-keeper'),
  };
}

const actorOf = ({ id, unitId, roles }: Person): Actor => ({
  personId: id,
  capacity: { unitId, role: roles[0] ?? '' },
  onBehalfOf: [],
  via: 'page',
});
