import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changes, people, positions, unitPeriods, units } from '../../../db/schema/index.ts';
import { peopleCsv, positionsCsv, unitsCsv } from '../../../documents/organisation/given-file.fixture.ts';
import type { GivenFile } from '../../../documents/organisation/grids-in.ts';
import { vietnameseDay } from '../../definitions/vietnamese-day.ts';
import { problemOf } from '../../drafts/refusal.fixture.ts';
import { applyImport } from './apply-import.ts';
import { dayBefore } from './days.ts';
import { exportOrganisation } from './export-organisation.ts';
import { type ImportOffice, openImportOffice } from './import-office.fixture.ts';
import { previewImport } from './preview-import.ts';

let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

const preview = (files: readonly GivenFile[], allPositions = false) =>
  previewImport(office.administrator(), { unitId: office.root, files, allPositions });
const apply = async (files: readonly GivenFile[], allPositions = false) => {
  const { digest: shown } = await preview(files, allPositions);
  return applyImport(office.administrator(), { unitId: office.root, files, allPositions, shown });
};
const today = vietnameseDay(new Date());
const nothing = { added: 0, changed: 0, ended: 0 };

const newCommune = [
  unitsCsv('XNH;UBND xã Nà Hang;Cấp xã;TQ;01/07/2025;', 'VP;Văn phòng xã;Phòng;XNH;01/07/2025;'),
  peopleCsv('CB7;Hà Thị Nga;nga@example.org;;'),
  positionsCsv('CB7;;XNH;Thủ trưởng đơn vị;01/07/2025;', ';nga@example.org;VP;drafter;01/07/2025;31/12/2030'),
];

describe('an import', () => {
  test('adds units, people and positions that name each other, with a record of each', async () => {
    const { counts } = await apply(newCommune);
    expect(counts).toEqual({
      units: { ...nothing, added: 2, unchanged: 0 },
      people: { ...nothing, added: 1, unchanged: 0 },
      positions: { ...nothing, added: 2, unchanged: 0 },
    });
    const held = await office.db
      .select({ unit: units.code, role: positions.role, to: positions.validTo })
      .from(positions)
      .innerJoin(units, eq(units.id, positions.unitId))
      .innerJoin(people, eq(people.id, positions.personId))
      .where(eq(people.staffCode, 'CB7'))
      .orderBy(units.code);
    expect(held).toEqual([
      { unit: 'VP', role: 'drafter', to: '2031-01-01' },
      { unit: 'XNH', role: 'unit-head', to: null },
    ]);
    const recorded = await office.db.select().from(changes);
    expect(recorded.map(({ action }) => action).toSorted()).toEqual([
      'person.added',
      'position.added',
      'position.added',
      'unit.added',
      'unit.added',
    ]);
    expect(JSON.stringify(recorded)).not.toMatch(/Nga|nga@|Nà Hang/);
  });

  test('of the same file again changes nothing and records nothing', async () => {
    await apply(newCommune);
    const before = await office.snapshot();
    const again = await preview(newCommune);
    expect(again.counts).toEqual({
      units: { ...nothing, unchanged: 2 },
      people: { ...nothing, unchanged: 1 },
      positions: { ...nothing, unchanged: 2 },
    });
    await apply(newCommune);
    expect(await office.snapshot()).toEqual(before);
  });

  test('of what was exported changes nothing', async () => {
    await apply(newCommune);
    const { bytes } = await exportOrganisation(office.administrator(), office.root);
    const { counts, faults } = await preview([{ name: 'a.xlsx', bytes }], true);
    expect(faults).toEqual([]);
    expect(counts.units).toEqual({ ...nothing, unchanged: 5 });
    expect(counts.people).toEqual({ ...nothing, unchanged: 6 });
    expect(counts.positions).toEqual({ ...nothing, unchanged: 7 });
  });

  test('shows field by field what changes, and keeps the name that a unit had', async () => {
    await apply(newCommune);
    const renamed = [unitsCsv('XNH;UBND xã Nà Hang mới;Cấp xã;TQ;01/07/2025;')];
    expect((await preview(renamed)).changes.units).toMatchObject([
      {
        what: 'changed',
        row: 2,
        subject: { code: 'XNH' },
        fields: [{ field: 'name', before: 'UBND xã Nà Hang', after: 'UBND xã Nà Hang mới' }],
      },
    ]);
    await apply(renamed);
    expect(await office.db.select().from(unitPeriods)).toMatchObject([
      { name: 'UBND xã Nà Hang', validFrom: '2025-07-01', validTo: today },
    ]);
  });

  test('leaves alone what is not in the file, and ends missing positions only when it is said to hold all', async () => {
    await apply(newCommune);
    const part = [positionsCsv(`;${office.administratorEmail};TQ;administrator;01/01/2026;`)];
    expect((await preview(part)).counts.positions).toEqual({ ...nothing, unchanged: 1 });
    const all = await preview(part, true);
    expect(all.counts.positions).toEqual({ ...nothing, ended: 6, unchanged: 1 });
    expect(all.changes.positions[0]).toMatchObject({
      what: 'ended',
      row: null,
      fields: [{ field: 'to', after: dayBefore(today) }],
    });
    await apply(part, true);
    expect((await preview(part, true)).counts.positions).toEqual({ ...nothing, unchanged: 1 });
  });
});

describe('an import is all or nothing', () => {
  test('one fault among good rows stores none of them', async () => {
    const files = [...newCommune.slice(0, 2), positionsCsv('CB7;;XKHONG;drafter;01/07/2025;')];
    const before = await office.snapshot();
    const problem = await problemOf(apply(files));
    expect(problem).toMatchObject({
      code: 'faulty_workbook',
      findings: [{ row: 2, column: 'C', code: 'unit_unknown' }],
    });
    expect(await office.snapshot()).toEqual(before);
  });

  test('is refused with the new preview when what it touches has changed, and only then', async () => {
    await apply(newCommune);
    const files = [peopleCsv('CB7;Hà Thị Nga;nga.ha@example.org;;')];
    const { digest: shown } = await preview(files);
    const input = { unitId: office.root, files, allPositions: false, shown };
    await office.db.update(people).set({ language: 'en' }).where(eq(people.email, office.administratorEmail));
    await office.db.update(people).set({ name: 'Hà Nga' }).where(eq(people.staffCode, 'CB7'));
    expect(await problemOf(applyImport(office.administrator(), input))).toMatchObject({
      code: 'preview_changed',
      preview: {
        changes: { people: [{ fields: [{ field: 'name', before: 'Hà Nga' }, { field: 'email' }] }] },
      },
    });
    await office.db.update(people).set({ name: 'Hà Thị Nga' }).where(eq(people.staffCode, 'CB7'));
    expect((await applyImport(office.administrator(), input)).counts.people.changed).toBe(1);
  });

  test('another file than the one that was shown is refused', async () => {
    const { digest: shown } = await preview(newCommune);
    const [other] = newCommune;
    if (other === undefined) throw new Error('no file');
    const input = { unitId: office.root, files: [other], allPositions: false, shown };
    expect(await problemOf(applyImport(office.administrator(), input))).toMatchObject({
      code: 'preview_changed',
    });
  });

  test('two at once: one is carried out, the other is told that things have changed', async () => {
    const { digest: shown } = await preview(newCommune);
    const input = { unitId: office.root, files: newCommune, allPositions: false, shown };
    const both = await Promise.allSettled([1, 2].map(() => applyImport(office.administrator(), input)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await office.db.select().from(changes)).toHaveLength(5);
  });

  test('the same key again gives the same answer', async () => {
    const { digest: shown } = await preview(newCommune);
    const input = { unitId: office.root, files: newCommune, allPositions: false, shown };
    const first = await applyImport(office.administrator('key'), input);
    expect(await applyImport(office.administrator('key'), input)).toEqual(first);
  });
});

test('only the administrator of the top unit imports, having verified', async () => {
  const input = { unitId: office.root, files: newCommune, allPositions: false, shown: '' };
  expect(await problemOf(previewImport(office.head(), input))).toMatchObject({
    because: 'not_an_administrator',
  });
  const ctx = office.administrator();
  const unverified = { ...ctx, caller: { ...ctx.caller, isVerified: false } };
  expect(await problemOf(applyImport(unverified, input))).toMatchObject({
    because: 'second_verification_needed',
  });
  const below = await office.person('A', 'administrator', office.units.hongThai);
  expect(await problemOf(previewImport(below(), { ...input, unitId: office.units.hongThai }))).toMatchObject({
    because: 'not_the_top_unit',
  });
});
