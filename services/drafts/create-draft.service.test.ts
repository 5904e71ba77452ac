import { eq } from 'drizzle-orm';
import exceljs from 'exceljs';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drafts, revisions, submissions } from '../../db/schema/index.ts';
import { writePlan } from '../../documents/excel/write-plan.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { type CreateDraft, createDraft } from './create-draft.ts';
import { type Office, openOffice } from './office.fixture.ts';
import { readDraft } from './read-draft.ts';
import { problemOf } from './refusal.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A commune of one's own, for one plan a year is all that a unit may have. */
async function setup() {
  const unitId = await office.commune('Xã Lũng Cú');
  const drafter = await office.person('Vàng Thị Dính', 'drafter', unitId);
  const plan = (start: CreateDraft['start'] = { from: 'blank' }, year = 2027): CreateDraft => ({
    kind: 'training-plan',
    unitId,
    year,
    start,
  });
  const rows = () => office.db.select().from(submissions).where(eq(submissions.unitId, unitId));
  return { unitId, drafter, plan, rows };
}

describe('starting a plan', () => {
  test('a blank draft belongs to the campaign’s year and is read by the unit’s authors', async () => {
    const { unitId, drafter, plan, rows } = await setup();
    const { submissionId, version } = await createDraft(drafter(), plan());
    expect(version).toBe(1);
    expect(await rows()).toMatchObject([
      {
        id: submissionId,
        state: 'draft',
        year: 2027,
        rootUnitId: office.units.province,
        readers: [`${unitId}:drafter`, `${unitId}:unit-head`],
        createdBy: drafter().caller.personId,
        total: 0,
      },
    ]);
    const draft = await readDraft(drafter(), submissionId);
    expect(draft).toMatchObject({ version: 1, content: { year: 2027, lines: [] }, returned: null });
    expect(draft.findings.map(({ code, pointer }) => [pointer, code])).toContainEqual(['/title', 'missing']);
  });

  test('what was typed is kept as it was typed, and lists show what can be made out of it', async () => {
    const { drafter, plan, rows } = await setup();
    const content = {
      year: 'hai nghìn',
      title: '  Kế\thoạch ',
      total: 5,
      z: [null, { a: '\u0000\ud800' }],
      b: 1.5,
    };
    const { submissionId } = await createDraft(drafter(), plan({ from: 'content', content }));
    const { content: kept } = await readDraft(drafter(), submissionId);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(content));
    expect(await rows()).toMatchObject([{ title: 'Kế hoạch', total: 5, year: 2027 }]);
  });

  test('a workbook becomes the draft, and the reader learns how its money was read', async () => {
    const { drafter, plan } = await setup();
    const file = await writePlan(samplePlan, { unitName: 'UBND xã Lũng Cú', moneyUnit: 'million' });
    const { submissionId, workbook } = await createDraft(drafter(), plan({ from: 'workbook', file }));
    expect(workbook).toEqual({
      unitName: 'UBND xã Lũng Cú',
      moneyUnit: 'million',
      lineCount: 3,
      total: 100_000_000,
    });
    const { content } = await readDraft(drafter(), submissionId);
    const lines = samplePlan.lines.map((line) => ({ ...line, id: expect.any(String) }));
    expect(content).toEqual({ ...samplePlan, lines });
  });

  test('of a faulty workbook every fault is told by its cell, and nothing is stored', async () => {
    const { drafter, plan, rows } = await setup();
    const file = await damaged(await writePlan(samplePlan, { unitName: '' }));
    const problem = await problemOf(createDraft(drafter(), plan({ from: 'workbook', file })));
    expect(problem).toMatchObject({
      code: 'faulty_workbook',
      findings: [
        { sheet: expect.any(String), row: 7, column: 'B', code: 'required' },
        { sheet: expect.any(String), row: 8, column: 'L', code: expect.stringMatching('number') },
      ],
    });
    expect(await rows()).toEqual([]);
  });

  test('an earlier plan starts the next year’s, with lines of its own and nobody’s data', async () => {
    const { drafter, plan, unitId } = await setup();
    const earlier = await sentPlan(unitId, drafter().caller.personId);
    const { submissionId } = await createDraft(
      drafter(),
      plan({ from: 'submission', submissionId: earlier }),
    );
    const { content } = await readDraft(drafter(), submissionId);
    expect(content).toMatchObject({ year: 2027, title: 'Kế hoạch đào tạo, bồi dưỡng năm 2027' });
    expect(JSON.stringify(content)).not.toContain('Nông Thị Mai');
    expect(JSON.stringify(content)).not.toContain('line-1');
  });

  test('nobody starts from a submission that they may not read', async () => {
    const { drafter, plan } = await setup();
    const foreign = await sentPlan(office.units.sonVi, office.stranger().caller.personId);
    for (const submissionId of [foreign, uuidv7(), 'no-id'])
      expect(await problemOf(createDraft(drafter(), plan({ from: 'submission', submissionId })))).toEqual({
        code: 'not_found',
      });
  });

  test('a plan that was never sent starts no other', async () => {
    const { drafter, plan } = await setup();
    const { submissionId } = await createDraft(drafter(), plan());
    const next = { ...plan({ from: 'submission', submissionId }), kind: 'equipment' } as const;
    expect(await problemOf(createDraft(drafter(), next))).toEqual({
      code: 'refused',
      because: 'not_submitted',
    });
  });
});

describe('what stands against a new plan', () => {
  test.each([2025, 2026, 2028])('planning for %i is not open', async (year) => {
    const { drafter, plan, rows } = await setup();
    expect(await problemOf(createDraft(drafter(), plan({ from: 'blank' }, year)))).toEqual({
      code: 'planning_closed',
    });
    expect(await rows()).toEqual([]);
  });

  test('a unit has one living plan a year', async () => {
    const { drafter, plan } = await setup();
    const { submissionId: id } = await createDraft(drafter(), plan());
    expect(await problemOf(createDraft(drafter(), plan()))).toEqual({ code: 'exists_already', id });
  });

  test('a plan that came to nothing leaves room for another', async () => {
    const { drafter, plan, rows } = await setup();
    for (const state of ['withdrawn', 'rejected', 'cancelled'] as const) {
      const { submissionId } = await createDraft(drafter(), plan());
      await office.db.update(submissions).set({ state }).where(eq(submissions.id, submissionId));
    }
    await createDraft(drafter(), plan());
    expect(await rows()).toHaveLength(4);
  });

  test('two who begin the same plan at once get one plan', async () => {
    const { unitId, drafter, plan, rows } = await setup();
    const head = await office.person('Giàng A Chá', 'unit-head', unitId);
    const both = await Promise.allSettled([createDraft(drafter(), plan()), createDraft(head(), plan())]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await rows()).toHaveLength(1);
  });

  test('scholarship and equipment requests need no campaign, and there may be several', async () => {
    const { drafter, plan, rows } = await setup();
    for (const kind of ['scholarship', 'equipment', 'equipment'] as const)
      await createDraft(drafter(), { ...plan({ from: 'blank' }, 2031), kind });
    expect(await rows()).toHaveLength(3);
  });

  test('only authors of the unit begin its plan', async () => {
    const { plan } = await setup();
    for (const other of [office.stranger(), office.specialist(), office.administrator()])
      expect(await problemOf(createDraft(other, plan()))).toMatchObject({ code: 'forbidden' });
  });

  test('a token that only reads begins nothing', async () => {
    const { drafter, plan } = await setup();
    const ctx = drafter();
    const reading = { ...ctx, caller: { ...ctx.caller, mayWrite: false } };
    expect(await problemOf(createDraft(reading, plan()))).toMatchObject({ because: 'token_reads_only' });
  });

  test.each([
    ['a text', 'plan', { pointer: '', code: 'not_an_object' }],
    ['nothing', null, { pointer: '', code: 'not_an_object' }],
    ['a list', [], { pointer: '', code: 'not_an_object' }],
    ['more than 500 lines', { lines: Array(501).fill({}) }, { pointer: '/lines', code: 'list_too_long' }],
    ['a number beyond all bounds', { total: Number.POSITIVE_INFINITY }, { pointer: '/total' }],
    ['nesting without end', nested(13), { pointer: '/a'.repeat(12), code: 'unknown_field' }],
  ])('%s is not kept as a draft', async (_name, content, finding) => {
    const { drafter, plan, rows } = await setup();
    const problem = await problemOf(createDraft(drafter(), plan({ from: 'content', content })));
    expect(problem).toMatchObject({ code: 'faulty_content', findings: [finding] });
    expect(await rows()).toEqual([]);
  });

  test('500 lines and twelve levels are kept', async () => {
    const { drafter, plan } = await setup();
    const content = { ...nested(12), lines: Array(500).fill({}) };
    await createDraft(drafter(), plan({ from: 'content', content }));
  });
});

describe('the key of a request', () => {
  test('the same key begins one draft, and answers the same, also at once', async () => {
    const { drafter, plan, rows } = await setup();
    const attempts = [1, 2, 3].map(() => createDraft(drafter('one-key'), plan()));
    const [first, ...others] = await Promise.all(attempts);
    expect(others).toEqual([first, first]);
    expect(await createDraft(drafter('one-key'), plan())).toEqual(first);
    expect(await rows()).toHaveLength(1);
    expect(
      await office.db
        .select()
        .from(drafts)
        .where(eq(drafts.submissionId, first?.submissionId ?? '')),
    ).toHaveLength(1);
  });

  test('the same key with another body is refused', async () => {
    const { drafter, plan, rows } = await setup();
    await createDraft(drafter('one-key'), plan());
    const other = plan({ from: 'content', content: { title: 'khác' } });
    expect(await problemOf(createDraft(drafter('one-key'), other))).toEqual({ code: 'key_reused' });
    expect(await rows()).toHaveLength(1);
  });

  test('a refusal binds no key', async () => {
    const { drafter, plan } = await setup();
    await problemOf(createDraft(drafter('one-key'), plan({ from: 'blank' }, 2026)));
    await createDraft(drafter('one-key'), plan());
  });

  test('without a key nothing is begun', async () => {
    const { drafter, plan } = await setup();
    const { key: _key, ...keyless } = drafter();
    expect(await problemOf(createDraft(keyless, plan()))).toEqual({ code: 'key_missing' });
  });
});

/** A plan of 2026 that was sent, without the way there. */
async function sentPlan(unitId: string, personId: string): Promise<string> {
  const id = uuidv7();
  const earlier = { ...samplePlan, year: 2026, title: 'Kế hoạch đào tạo, bồi dưỡng năm 2026' };
  await office.db.insert(submissions).values({
    id,
    kind: 'training-plan',
    unitId,
    rootUnitId: office.units.province,
    year: 2026,
    title: earlier.title,
    state: 'completed',
    revision: 1,
    readers: [`${unitId}:drafter`],
    createdBy: personId,
  });
  await office.db
    .insert(revisions)
    .values({ submissionId: id, number: 1, content: earlier, digest: '', authors: [], keyId: id });
  return id;
}

/** The first line without a programme, the second with words for its amount. */
async function damaged(file: Uint8Array): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  sheet.getCell('B7').value = null;
  sheet.getCell('L8').value = 'sáu mươi triệu';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function nested(levels: number): object {
  return levels === 1 ? {} : { a: nested(levels - 1) };
}
