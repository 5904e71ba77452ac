import type { Connection } from '../../../db/client.ts';
import {
  type OrganisationRead,
  readOrganisation,
} from '../../../documents/organisation/read-organisation.ts';
import type { CellFinding } from '../../../domain/content/cell-finding.ts';
import type { Caller } from '../../context.ts';
import { vietnameseDay } from '../../definitions/vietnamese-day.ts';
import { checkEndedUnits } from './check-ended-units.ts';
import { checkOwnAccess } from './check-own-access.ts';
import { type ComparedPeople, comparePeople } from './compare-people.ts';
import { type ComparedPositions, comparePositions } from './compare-positions.ts';
import { type ComparedUnits, compareUnits } from './compare-units.ts';
import type { ImportOrganisation } from './import-input.ts';
import { type KnownOrganisation, knownOrganisation } from './known-organisation.ts';

/** What an import would do, and everything that speaks against it. */
export type ImportPlan = {
  readonly units: ComparedUnits;
  readonly people: ComparedPeople;
  readonly positions: ComparedPositions;
  readonly known: KnownOrganisation;
  readonly faults: readonly CellFinding[];
  readonly today: string;
};

/** Reads the files once; a plan can then be made of them before a preview and again in the transaction. */
export const readFiles = ({ files }: ImportOrganisation): Promise<OrganisationRead> =>
  readOrganisation(files);

export async function planImport(
  db: Connection,
  caller: Caller,
  { unitId, allPositions }: ImportOrganisation,
  read: OrganisationRead,
): Promise<ImportPlan> {
  const today = vietnameseDay(new Date());
  const known = await knownOrganisation(db, unitId, read, today);
  const units = compareUnits(read.units ?? [], known);
  const people = comparePeople(read.people ?? [], known, caller.personId);
  const isComplete = allPositions && read.positions !== null;
  const around = { known, units, people, today, isComplete };
  const positions = comparePositions(read.positions ?? [], around);
  checkEndedUnits(units, positions);
  const ofTheFile: readonly CellFinding[] = [
    ...(allPositions && read.positions === null
      ? [{ code: 'positions_sheet_missing' as const, params: {} }]
      : []),
    ...checkOwnAccess(caller, positions, read.positions ?? [], around),
  ];
  return { units, people, positions, known, faults: [...ofTheFile, ...read.faults()], today };
}
