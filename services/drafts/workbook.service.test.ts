import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { events, revisions, submissions } from '../../db/schema/index.ts';
import { readPlan } from '../../documents/excel/read-plan.ts';
import { writePlan } from '../../documents/excel/write-plan.ts';
import type { Content } from '../../domain/content/content.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { blankWorkbook } from './blank-workbook.ts';
import { createDraft } from './create-draft.ts';
import { exportWorkbook } from './export-workbook.ts';
import { importWorkbook } from './import-workbook.ts';
import { type Office, openOffice } from './office.fixture.ts';
import { readDraft } from './read-draft.ts';
import { problemOf } from './refusal.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function setup(content: unknown = samplePlan) {
  const unitId = await office.commune('Xã Thượng Lâm');
  const drafter = await office.person('Ma Thị Lan', 'drafter', unitId);
  const { submissionId } = await createDraft(drafter(), {
    kind: 'training-plan',
    unitId,
    year: 2027,
    start: { from: 'content', content },
  });
  /** As if it had been sent and returned, without the way there. */
  const returned = async (sent: Content) => {
    await office.db
      .update(submissions)
      .set({ state: 'returned', revision: 1, fileNumber: `KH-2027-${submissionId.slice(-4)}` })
      .where(eq(submissions.id, submissionId));
    await office.db
      .insert(revisions)
      .values({ submissionId, number: 1, content: sent, digest: '', authors: [], keyId: submissionId });
  };
  return { submissionId, unitId, drafter, returned };
}

const workbookOf = (content: Content) => writePlan(content, { unitName: 'UBND xã Thượng Lâm' });
const [first, second, third] = samplePlan.lines;
if (!first || !second || !third) throw new Error('the sample plan has three lines');

describe('a correction by workbook', () => {
  test('what was exported, corrected and imported changes the line that was corrected and no other', async () => {
    const { submissionId, drafter } = await setup();
    const exported = await exportWorkbook(drafter(), { submissionId });
    const read = await readPlan(exported.bytes, uuidv7);
    if ('findings' in read) throw new Error('what was exported is not read');
    const lines = read.draft.lines.map((line) => (line.number === 2 ? { ...line, note: 'Đã sửa' } : line));
    const file = await workbookOf({ ...read.draft, lines });
    const imported = await importWorkbook(drafter(), { submissionId, version: 1, file });
    expect(imported).toMatchObject({ version: 2, workbook: { moneyUnit: 'dong', total: 100_000_000 } });
    const { content } = await readDraft(drafter(), submissionId);
    expect(content).toEqual({ ...samplePlan, lines: [first, { ...second, note: 'Đã sửa' }, third] });
  });

  test('after a return a line that the draft had lost is the line that was sent', async () => {
    const { submissionId, drafter, returned } = await setup({ ...samplePlan, lines: [first] });
    await returned(samplePlan);
    await importWorkbook(drafter(), { submissionId, version: 1, file: await workbookOf(samplePlan) });
    expect(await readDraft(drafter(), submissionId)).toMatchObject({ content: samplePlan });
  });

  test('of a faulty workbook nothing is taken', async () => {
    const { submissionId, drafter } = await setup();
    const attempt = importWorkbook(drafter(), { submissionId, version: 1, file: new Uint8Array([1, 2, 3]) });
    expect(await problemOf(attempt)).toEqual({
      code: 'faulty_workbook',
      findings: [{ code: 'not_a_workbook', params: {} }],
    });
    expect(await readDraft(drafter(), submissionId)).toMatchObject({ version: 1, content: samplePlan });
  });

  test('a workbook does not overwrite what another has saved meanwhile', async () => {
    const { submissionId, drafter } = await setup();
    const file = await workbookOf(samplePlan);
    await importWorkbook(drafter(), { submissionId, version: 1, file });
    expect(await problemOf(importWorkbook(drafter(), { submissionId, version: 1, file }))).toEqual({
      code: 'version_changed',
      version: 2,
    });
  });

  test('another unit’s draft is not there to be overwritten, whatever the file', async () => {
    const { submissionId } = await setup();
    const attempt = importWorkbook(office.stranger(), { submissionId, version: 1, file: new Uint8Array() });
    expect(await problemOf(attempt)).toEqual({ code: 'not_found' });
  });
});

describe('exporting', () => {
  test('gives a revision as it was sent, while the draft has gone on', async () => {
    const { submissionId, drafter, returned } = await setup({ ...samplePlan, title: 'Đang sửa' });
    await returned(samplePlan);
    const { name, bytes } = await exportWorkbook(drafter(), { submissionId, revision: 1 });
    expect(name).toMatch(/^KH-2027-....-lan-1\.xlsx$/);
    expect(await readPlan(bytes, uuidv7)).toMatchObject({
      draft: { title: samplePlan.title },
      unitName: 'Xã Thượng Lâm',
    });
    expect(await readPlan((await exportWorkbook(drafter(), { submissionId })).bytes, uuidv7)).toMatchObject({
      draft: { title: 'Đang sửa' },
    });
  });

  test('a revision that is still on its way is not there yet', async () => {
    const { submissionId, drafter, returned } = await setup();
    await returned(samplePlan);
    await office.db.update(submissions).set({ revision: 0 }).where(eq(submissions.id, submissionId));
    for (const revision of [0, 1, 2])
      expect(await problemOf(exportWorkbook(drafter(), { submissionId, revision }))).toEqual({
        code: 'not_found',
      });
  });

  test('a draft that has no place in cells says why', async () => {
    const { submissionId, drafter } = await setup({ title: 'Kế hoạch', lines: [{ amount: 'nhiều' }] });
    expect(await problemOf(exportWorkbook(drafter(), { submissionId }))).toMatchObject({
      code: 'faulty_content',
    });
  });

  test('the blank form is for everybody with a position, and has no lines', async () => {
    const { bytes, name } = await blankWorkbook(office.drafter());
    expect(name).toBe('mau-ke-hoach.xlsx');
    expect(await readPlan(bytes, uuidv7)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'no_lines' })]),
    });
  });
});

describe('what is wrong with a draft, live', () => {
  test('every fault and warning comes with the basis of its rule', async () => {
    const { submissionId, drafter } = await setup({ ...samplePlan, total: 99_000_000 });
    const { findings } = await readDraft(drafter(), submissionId);
    expect(findings).toContainEqual({
      pointer: '/total',
      code: 'lines_sum',
      severity: 'fault',
      params: expect.objectContaining({ stated: 99_000_000, sum: 100_000_000 }),
      source: { vi: expect.any(String), en: expect.any(String) },
    });
  });

  test('a plan of another year than its campaign’s is faulty', async () => {
    const { submissionId, drafter } = await setup({ ...samplePlan, year: 2028 });
    expect((await readDraft(drafter(), submissionId)).findings).toContainEqual(
      expect.objectContaining({ pointer: '/year', severity: 'fault', params: { options: '2027' } }),
    );
  });

  test('a returned draft says by which step, until when, and what may be changed', async () => {
    const { submissionId, drafter, returned } = await setup();
    await returned(samplePlan);
    const unlocked = {
      lineIds: ['line-2'],
      general: false,
      funding: true,
      structure: false,
    };
    const due = Date.UTC(2026, 11, 1);
    const stamp = { at: 0, actor: null, cause: null };
    const revision = { authors: [], lines: [] };
    const rows = [
      { ...stamp, seq: 1, type: 'submitted', data: { submissionId, revision } },
      { ...stamp, seq: 2, type: 'returned', data: { step: 'review', round: 2, due, unlocked } },
    ];
    await office.db.insert(events).values(
      rows.map(({ at, ...row }) => ({
        ...row,
        submissionId,
        at: new Date(at),
        digest: '',
        previousHash: '',
        hash: '',
      })),
    );
    expect((await readDraft(drafter(), submissionId)).returned).toEqual({
      step: 'review',
      due: new Date(due),
      unlocked,
    });
  });
});
