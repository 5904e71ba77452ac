import { uuidv7 } from 'uuidv7';
import type { Database } from '../../../db/client.ts';
import { revisions, submissions } from '../../../db/schema/index.ts';
import { type DemoPersonKey, person } from '../../../demo/demo-people.ts';
import { unitId } from '../../../demo/demo-units.ts';
import { shippedDefinitions } from '../../../demo/shipped-definitions.ts';
import type { Command, CommandBodies, CommandOf } from '../../../domain/approval/command.ts';
import { capacityKey } from '../../../domain/approval/readers.ts';
import type { Content } from '../../../domain/content/content.ts';
import { revisionOf } from '../../../domain/content/revision-of.ts';
import { digestOf } from '../../../domain/digest.ts';
import { authorRoles } from '../../../services/permission.ts';
import { calendarOf } from '../../../services/submissions/calendar.ts';
import { resolveRouting } from '../../../services/submissions/routing.ts';
import type { Deed } from './deeds.ts';

const [unit, province] = [unitId('XHT'), unitId('UBND')];
const authors = [person('xht-drafter').id, person('xht-unit-head').id];

/** The rows of drafts that were just frozen, as a submit leaves them. */
export async function insertPlans(db: Database, content: Content, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  const { digest } = revisionOf(content, { number: 1, authors });
  const { title, total, year } = content;
  const readers = authorRoles.map((role) => capacityKey({ unitId: unit, role }));
  const row = { kind: 'training-plan', unitId: unit, rootUnitId: province, year, title, total } as const;
  const [createdBy = ''] = authors;
  const size = 100;
  for (let from = 0; from < count; from += size) {
    const some = ids.slice(from, from + size);
    await db.insert(submissions).values(some.map((id) => ({ ...row, id, readers, createdBy })));
    await db.insert(revisions).values(
      some.map((submissionId) => ({
        submissionId,
        number: 1,
        content,
        digest,
        authors,
        keyId: submissionId,
      })),
    );
  }
  return ids;
}

/** What every submit of such a plan carries. */
export type Submission = Omit<CommandBodies['submit'], 'submissionId'>;

export async function submissionOf(db: Database, content: Content): Promise<Submission> {
  const definition = shippedDefinitions().find(({ kind }) => kind === 'training-plan');
  if (definition === undefined) throw new Error('no definition for training plans is shipped');
  const revision = revisionOf(content, { number: 1, authors });
  const [routing, calendar] = await Promise.all([
    resolveRouting(db, definition, unit, revision),
    calendarOf(db, unit),
  ]);
  return { unitId: unit, definition, rules: 1, routing, calendar, revision, attachments: [] };
}

export const submitCommand = (submission: Submission, submissionId: string): CommandOf<'submit'> => ({
  kind: 'submit',
  ...envelope('xht-unit-head', submissionId, 0),
  submissionId,
  ...submission,
});

/** The command of somebody who had this version before their eyes. */
export const commandOf = ({ as, kind, body }: Deed, seen: number): Exclude<Command, { kind: 'submit' }> =>
  asCommand({ kind, ...envelope(as, body, seen), ...body });

function envelope(as: DemoPersonKey, body: unknown, seen: number) {
  const { id: personId, held } = person(as);
  const [code, role] = held[0] ?? ['XHT', 'drafter'];
  const actor = { personId, capacity: { role, unitId: unitId(code) }, onBehalfOf: [], via: 'api' as const };
  return { key: { id: uuidv7(), body: digestOf(body) }, actor, seen };
}

/** The guarantee: a deed's kind and body belong together by its type, which spreading loses. */
const asCommand = (command: object) => command as unknown as Exclude<Command, { kind: 'submit' }>;
