import { type Gap, gapsFor } from '../../domain/routing/gaps.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { authorRoles, overseerRoles, requirePermission } from '../permission.ts';
import { definitionsOn } from './definitions-on.ts';
import { type OrganisationOn, readOrganisation } from './read-organisation.ts';

export type GapQuery = {
  /** The top of the tree that is looked at; left out: the one that the caller oversees. */
  readonly unitId?: string | undefined;
  /** Local date; left out: today. */
  readonly on?: string | undefined;
  readonly cursor?: string | undefined;
};

type UnitTold = { readonly id: string; readonly code: string; readonly name: string };

/** Something that nobody could do, and for whose submission. */
export type ListedGap = Omit<Gap, 'unitId'> & {
  readonly unit: UnitTold;
  readonly definition: { readonly key: string; readonly version: number };
  /** Where somebody would have to be. */
  readonly at: UnitTold;
};

export type GapReport = Page<ListedGap> & { readonly total: number; readonly unitsConcerned: number };

/** Everything in a tree for which nobody could act, before anything is submitted. */
export async function listGaps(ctx: Context, { unitId, on, cursor }: GapQuery): Promise<GapReport> {
  const from = cursor === undefined ? 0 : Number(valuesIn(cursor, ['number'])[0]);
  const all = await findGaps(ctx, { unitId, on });
  const to = from + pageSize;
  return {
    items: all.slice(from, to),
    next: to < all.length ? cursorOf([String(to)]) : null,
    total: all.length,
    unitsConcerned: new Set(all.map(({ unit }) => unit.id)).size,
  };
}

export async function findGaps(
  ctx: Context,
  { unitId, on }: Omit<GapQuery, 'cursor'>,
): Promise<readonly ListedGap[]> {
  requirePermission(ctx.caller, 'gap:read', unitId === undefined ? {} : { unitId });
  const day = on ?? vietnameseDay(new Date());
  const [found, inForce] = await Promise.all([readOrganisation(ctx.db, day), definitionsOn(ctx.db, day)]);
  return gapsIn(found, unitId ?? overseenBy(ctx), inForce);
}

const overseenBy = ({ caller }: Context): string =>
  caller.held.find(({ role }) => overseerRoles.some((overseer) => overseer === role))?.unitId ?? '';

function gapsIn(
  found: OrganisationOn,
  top: string,
  inForce: Awaited<ReturnType<typeof definitionsOn>>,
): readonly ListedGap[] {
  const { organisation, units } = found;
  const told = (id: string): UnitTold => {
    const { code = '', name = '' } = units.get(id) ?? {};
    return { id, code, name };
  };
  return [...units.values()]
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap(({ id }) => {
      const submitter = found.submitter(id);
      if (!submitter.above.includes(top) || !submits(found, id, top)) return [];
      return inForce(submitter.above).flatMap((definition) =>
        gapsFor(definition, submitter, organisation, found.ownPeople(id)).map(({ unitId, ...gap }) => ({
          ...gap,
          unit: told(id),
          definition: { key: definition.key, version: definition.version },
          at: told(unitId),
        })),
      );
    });
}

/** The top of a tree owes no plan; it counts once somebody there writes. */
const submits = ({ organisation }: OrganisationOn, id: string, top: string): boolean =>
  id !== top || authorRoles.some((role) => organisation.holdersIn(id, role).length > 0);
