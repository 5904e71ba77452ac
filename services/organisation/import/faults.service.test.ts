import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people, positions, unitSuccessors, units } from '../../../db/schema/index.ts';
import { peopleCsv, positionsCsv, unitsCsv } from '../../../documents/organisation/given-file.fixture.ts';
import type { GivenFile } from '../../../documents/organisation/grids-in.ts';
import { exportOrganisation } from './export-organisation.ts';
import { type ImportOffice, openImportOffice } from './import-office.fixture.ts';
import { previewImport } from './preview-import.ts';

let office: ImportOffice;

/** CB1 heads XHT; CB2 works in another province; the machine has a token; XCU was merged into XHT. */
beforeAll(async () => {
  office = await openImportOffice();
  const { db, units: known } = office;
  const [machine, elsewhere, other, old] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const validFrom = '2025-07-01';
  await db.insert(units).values([
    { id: other, code: 'LS', name: 'Tỉnh Lạng Sơn', level: 'province', validFrom },
    {
      id: old,
      code: 'XCU',
      name: 'Xã Cũ',
      level: 'commune',
      parentId: known.province,
      validFrom,
      validTo: '2026-01-01',
    },
  ]);
  await db
    .insert(unitSuccessors)
    .values({ predecessorId: old, successorId: known.hongThai, since: '2026-01-01' });
  await db.insert(people).values([
    { id: machine, name: 'Máy', email: 'machine@example.org', isMachine: true },
    { id: elsewhere, name: 'Ai Đó', email: 'other@example.org', staffCode: 'CB2' },
  ]);
  await db.insert(positions).values([
    { personId: machine, unitId: known.province, role: 'auditor', validFrom },
    { personId: elsewhere, unitId: other, role: 'drafter', validFrom },
  ]);
  await db
    .update(people)
    .set({ staffCode: 'CB1', email: 'head@example.org' })
    .where(eq(people.id, office.head().caller.personId));
});
afterAll(() => office.close());

const faultsIn = async (files: readonly GivenFile[], allPositions = false) => {
  const { faults } = await previewImport(office.administrator(), {
    unitId: office.root,
    files,
    allPositions,
  });
  return faults.map(({ row, column, code }) => `${column ?? ''}${row ?? ''} ${code}`);
};
const xht = 'XHT;Xã Hồng Thái;Cấp xã;TQ;01/07/2025;';

test.each<[what: string, file: GivenFile, faults: readonly string[]]>([
  ['a parent that is nowhere', unitsCsv('A;A;Cấp xã;B;01/07/2025;'), ['D2 unit_unknown']],
  ['no parent', unitsCsv('A;A;Cấp xã;;01/07/2025;'), ['D2 required']],
  ['no first day for a new unit', unitsCsv('A;A;Cấp xã;TQ;;'), ['E2 required']],
  [
    'a circle through what is there',
    unitsCsv('XHT;Xã Hồng Thái;Cấp xã;A;01/07/2025;', 'A;A;Phòng;XHT;01/07/2025;'),
    ['D2 unit_circle', 'D3 unit_circle'],
  ],
  [
    'a unit of another province',
    unitsCsv('LS;Tỉnh Lạng Sơn;Tỉnh;TQ;01/07/2025;'),
    ['A2 unit_of_another_tree'],
  ],
  ['a parent in another province', unitsCsv('A;A;Cấp xã;LS;01/07/2025;'), ['D2 unit_of_another_tree']],
  ['the top unit below another', unitsCsv('TQ;Tỉnh Tuyên Quang;Tỉnh;XHT;01/07/2025;'), ['D2 top_unit_fixed']],
  [
    'an end before the beginning',
    unitsCsv('A;A;Cấp xã;TQ;01/07/2025;30/06/2025'),
    ['F2 ends_before_it_begins'],
  ],
  [
    'an end before positions end',
    unitsCsv('XHT;Xã Hồng Thái;Cấp xã;TQ;01/07/2025;31/12/2030'),
    ['F2 unit_has_positions'],
  ],
  [
    'an end before a unit below',
    unitsCsv('A;A;Cấp xã;TQ;01/07/2025;31/12/2030', 'B;B;Phòng;A;01/07/2025;'),
    ['F2 unit_has_units'],
  ],
  ['a unit below one that has ended', unitsCsv('A;A;Phòng;XCU;01/07/2025;'), ['F2 outlives_parent']],
  ['a merged unit brought back', unitsCsv('XCU;Xã Cũ;Cấp xã;TQ;01/07/2025;'), ['F2 unit_has_successor']],
  ['a row twice', unitsCsv(xht, xht), ['A3 row_twice']],
  ['two rows that contradict', unitsCsv(xht, 'XHT;Xã khác;Cấp xã;TQ;01/07/2025;'), ['A3 rows_contradict']],
  ['an address of somebody else', peopleCsv('CB1;A;other@example.org;;'), ['C2 email_taken']],
  ['another staff code', peopleCsv('CB9;A;head@example.org;;'), ['A2 staff_code_taken']],
  ['a person twice', peopleCsv('CB1;A;a@example.org;;', ';A;head@example.org;;'), ['C3 rows_contradict']],
  ['a staff code twice', peopleCsv('CB8;A;a@example.org;;', 'CB8;A;b@example.org;;'), ['A3 rows_contradict']],
  [
    'somebody of another province',
    peopleCsv('CB2;Tên khác;other@example.org;;'),
    ['C2 person_of_another_tree'],
  ],
  ['a machine', peopleCsv(';Tên khác;machine@example.org;;'), ['C2 person_not_importable']],
  ['nobody', positionsCsv(';;XHT;drafter;01/07/2025;'), ['B2 person_missing']],
  [
    'an unknown person',
    positionsCsv('X;x@example.org;XHT;drafter;01/07/2025;'),
    ['A2 person_unknown', 'B2 person_unknown'],
  ],
  [
    'code and address of two people',
    positionsCsv('CB1;other@example.org;XHT;drafter;01/07/2025;'),
    ['B2 persons_differ'],
  ],
  ['an unknown unit', positionsCsv('CB1;;X;drafter;01/07/2025;'), ['C2 unit_unknown']],
  [
    'a position in another province',
    positionsCsv('CB1;;LS;drafter;01/07/2025;'),
    ['C2 unit_of_another_tree'],
  ],
  ['a position before its unit', positionsCsv('CB1;;XHT;drafter;01/07/2020;'), ['E2 outside_unit_period']],
  ['a position after its unit', positionsCsv('CB1;;XCU;drafter;01/07/2025;'), ['F2 outside_unit_period']],
  [
    'a position days before its end',
    positionsCsv('CB1;;XHT;drafter;02/01/2026;01/01/2026'),
    ['F2 ends_before_it_begins'],
  ],
  [
    'the same position from another day',
    positionsCsv('CB1;;XHT;unit-head;01/07/2025;'),
    ['E2 position_overlaps'],
  ],
  [
    'a position for a machine',
    positionsCsv(';machine@example.org;XHT;drafter;01/07/2025;'),
    ['B2 person_not_importable'],
  ],
])('%s is told at its cell', async (_what, file, faults) => {
  expect(await faultsIn([file])).toEqual(faults);
});

test('a row at fault does not put those that name it at fault', async () => {
  const files = [
    unitsCsv('A;A;Cấp thôn;TQ;01/07/2025;'),
    peopleCsv('CB9;B;không phải email;;'),
    positionsCsv('CB9;;A;drafter;01/07/2025;'),
  ];
  expect(await faultsIn(files)).toEqual(['C2 choice_unknown', 'C2 email_malformed']);
});

test('an end in the future is taken, for unit and positions together', async () => {
  const files = [
    unitsCsv('XSV;Xã Sơn Vĩ;Cấp xã;TQ;01/07/2025;31/12/2030'),
    positionsCsv(`;${office.stranger().caller.personId}@example.org;XSV;drafter;01/01/2026;31/12/2030`),
  ];
  expect(await faultsIn(files)).toEqual([]);
});

test('administrators do not lock themselves out, and what is to hold all positions must hold some', async () => {
  const email = `${office.administrator().caller.personId}@example.org`;
  expect(await faultsIn([positionsCsv(`;${email};TQ;administrator;01/01/2026;02/01/2026`)])).toEqual([
    'F2 own_access',
  ]);
  expect(await faultsIn([peopleCsv(`;A;${email};;Không`)])).toEqual(['E2 own_access']);
  expect(await faultsIn([positionsCsv('CB1;;XHT;unit-head;01/01/2026;')], true)).toEqual([' own_access']);
  expect(await faultsIn([unitsCsv(xht)], true)).toEqual([' positions_sheet_missing']);
});

test('machines are neither exported nor ended for being in no row', async () => {
  const { bytes } = await exportOrganisation(office.administrator(), office.root);
  const files = [{ name: 'a.xlsx', bytes }];
  const { counts, faults } = await previewImport(office.administrator(), {
    ...{ unitId: office.root, files },
    allPositions: true,
  });
  expect([faults, counts.people.unchanged, counts.positions]).toEqual([
    [],
    5,
    { added: 0, changed: 0, ended: 0, unchanged: 5 },
  ]);
});
