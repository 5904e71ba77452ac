import { ancestorsOf } from '../../db/unit-tree.ts';
import { presentRules } from '../../domain/approval/decide.ts';
import type { Revision } from '../../domain/approval/revision.ts';
import { revisionOf } from '../../domain/content/revision-of.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { usedAsks } from '../../domain/definition/used-asks.ts';
import { itinerary } from '../../domain/routing/itinerary.ts';
import { simulate } from '../../domain/routing/simulate.ts';
import type { Caller, Context } from '../context.ts';
import { definitionFor } from '../definitions/definition-for.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { draftRow } from '../drafts/draft-row.ts';
import { examineDraft } from '../drafts/examine-draft.ts';
import { authorRoles, overseerRoles, refusalTo, requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';
import { calendarOf } from '../submissions/calendar.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { resolveRouting } from '../submissions/routing.ts';
import { type Foretold, foretell } from './foretell.ts';
import { type Imagined, imaginedRevision } from './imagined.ts';
import { readOrganisation } from './read-organisation.ts';

/** Without a unit: the one that the caller writes for, or looks after. */
export type ImaginedAs = Omit<Imagined, 'unitId'> & { readonly unitId?: string | undefined };

const ownUnit = ({ held }: Caller): string | undefined => {
  const roles: readonly string[] = [...authorRoles, ...overseerRoles];
  return held.find(({ role }) => roles.includes(role))?.unitId;
};

/** Which steps a submission of this unit would go through, who would get each, and by when. Nothing is stored. */
export async function simulateFacts(ctx: Context, asked: ImaginedAs): Promise<Foretold> {
  const unitId = asked.unitId ?? ownUnit(ctx.caller);
  if (unitId === undefined || !(await oversees(ctx, unitId)))
    requirePermission(ctx.caller, 'simulation:read', unitId === undefined ? {} : { unitId });
  if (unitId === undefined) throw new ServiceError({ code: 'not_found' });
  const imagined = { ...asked, unitId };
  const { kind } = imagined;
  const definition = await definitionFor(ctx.db, unitId, kind, new Date());
  return foretold(ctx, unitId, definition, imaginedRevision(imagined));
}

/** The same for a draft as it is written now. */
export async function simulateDraft(ctx: Context, submissionId: string): Promise<Foretold> {
  const row = await loadRow(ctx, submissionId, 'draft:read');
  const [draft, definition] = await Promise.all([
    draftRow(ctx.db, submissionId),
    definitionFor(ctx.db, row.unitId, row.kind, new Date()),
  ]);
  const { content, findings } = await examineDraft(ctx, row, draft.content, definition);
  if (content === null) throw new ServiceError({ code: 'faulty_content', findings });
  const revision = revisionOf(content, { number: 1, authors: [], asks: usedAsks(definition) });
  return foretold(ctx, row.unitId, definition, revision);
}

async function oversees({ db, caller }: Context, unitId: string): Promise<boolean> {
  const above = await ancestorsOf(db, unitId);
  return above.some(({ id }) => refusalTo(caller, 'gap:read', { unitId: id }) === null);
}

async function foretold(
  { db }: Context,
  unitId: string,
  definition: Definition,
  revision: Revision,
): Promise<Foretold> {
  const now = Date.now();
  const [found, routing, calendar] = await Promise.all([
    readOrganisation(db, vietnameseDay(new Date(now))),
    resolveRouting(db, definition, unitId, revision),
    calendarOf(db, unitId),
  ]);
  const pinned = { definition, routing, calendar };
  const ahead = simulate({ ...asIfSent, ...pinned, actor: headOf(unitId), unitId, revision }, now);
  if ('refusal' in ahead) throw new ServiceError({ code: 'refused', because: ahead.refusal.code });
  return foretell(db, found, found.submitter(unitId), {
    definition,
    steps: itinerary(ahead.events, pinned),
    endsAt: ahead.events.at(-1)?.at ?? now,
  });
}

const asIfSent = {
  kind: 'submit',
  key: { id: '', body: '' },
  seen: 0,
  submissionId: '',
  rules: presentRules,
  attachments: [],
} as const;

const headOf = (unitId: string) =>
  ({ personId: '', capacity: { unitId, role: 'unit-head' }, onBehalfOf: [], via: 'system' }) as const;
