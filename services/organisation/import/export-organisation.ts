import { writeOrganisation } from '../../../documents/organisation/write-organisation.ts';
import type { Context } from '../../context.ts';
import { vietnameseDay } from '../../definitions/vietnamese-day.ts';
import { type WorkbookFile, workbookMediaType } from '../../drafts/workbook-file.ts';
import { requirePermission } from '../../permission.ts';
import type { PositionState } from './change.ts';
import { knownOrganisation } from './known-organisation.ts';
import { roleIn } from './role-in.ts';
import { requireTopUnit } from './top-unit.ts';

/** A tree as it is today and will be, in the form that is imported: imported again it changes nothing. */
export async function exportOrganisation(
  ctx: Pick<Context, 'db' | 'caller'>,
  unitId: string,
): Promise<WorkbookFile> {
  requirePermission(ctx.caller, 'organisation:manage', { unitId });
  await requireTopUnit(ctx.db, unitId);
  const today = vietnameseDay(new Date());
  const known = await knownOrganisation(ctx.db, unitId, { people: null, positions: null }, today);
  const people = known.people.filter(({ isOutOfReach }) => !isOutOfReach);
  const staffCodes = new Map(people.map(({ id, state }) => [id, state.staffCode]));
  const goesOn = ({ from, to }: Pick<PositionState, 'from' | 'to'>) =>
    to === null || (to >= today && to >= from);
  const units = [...known.units.values()].map(({ state }) => state).filter(goesOn);
  const positions = known.positions.filter(
    ({ personId, state }) => staffCodes.has(personId) && goesOn(state),
  );
  return {
    name: `to-chuc-${known.rootCode}-${today}.xlsx`,
    mediaType: workbookMediaType,
    bytes: await writeOrganisation({
      units: units.toSorted((left, right) => compare(left.code, right.code)),
      people: people
        .map(({ state }) => ({ ...state, active: state.active ? ('yes' as const) : ('no' as const) }))
        .toSorted((left, right) => compare(left.email, right.email)),
      positions: positions
        .map(({ personId, state }) => ({
          ...state,
          staffCode: staffCodes.get(personId) ?? null,
          role: roleIn(state.role),
        }))
        .toSorted((left, right) => compare(left.unit, right.unit) || compare(left.email, right.email)),
    }),
  };
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
