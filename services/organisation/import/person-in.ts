import type { PositionRow } from '../../../documents/organisation/columns.ts';
import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';
import type { Known, PersonState } from './change.ts';
import type { ComparedPeople } from './compare-people.ts';

/** Whom a row of positions means, by staff code, address or both; null, with the reason told, when that is nobody. */
export function personIn(
  { values: { staffCode, email }, report }: Pick<SheetRow<PositionRow>, 'values' | 'report'>,
  { byStaffCode, byEmail, unclear }: ComparedPeople,
): Known<PersonState> | null {
  if (staffCode === null && email === null) {
    report('email', 'person_missing');
    return null;
  }
  const coded = staffCode === null ? undefined : byStaffCode.get(staffCode);
  const mailed = email === null ? undefined : byEmail.get(email);
  const unknown = [
    { column: 'staffCode' as const, value: staffCode, found: coded },
    { column: 'email' as const, value: email, found: mailed },
  ].filter(({ value, found }) => value !== null && found === undefined);
  for (const { column, value } of unknown)
    if (value !== null && !unclear.has(value)) report(column, 'person_unknown', { value });
  if (unknown.length > 0) return null;
  if (coded !== undefined && mailed !== undefined && coded.id !== mailed.id) {
    report('email', 'persons_differ');
    return null;
  }
  return coded ?? mailed ?? null;
}
