import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drafts, submissions } from '../../db/schema/index.ts';
import { submissionStates } from '../../domain/approval/submission-state.ts';
import { winnersAmong } from './at-once.fixture.ts';
import { createDraft } from './create-draft.ts';
import { deleteDraft } from './delete-draft.ts';
import { exportWorkbook } from './export-workbook.ts';
import { type Office, openOffice } from './office.fixture.ts';
import { readDraft } from './read-draft.ts';
import { problemOf } from './refusal.fixture.ts';
import { saveDraft } from './save-draft.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A request of Hồng Thái, for which there is no limit of one. */
async function setup(content: unknown = { title: 'Máy tính' }) {
  const { drafter, head, db, units } = office;
  const { submissionId } = await createDraft(drafter(), {
    kind: 'equipment',
    unitId: units.hongThai,
    year: 2027,
    start: { from: 'content', content },
  });
  const row = async () => (await db.select().from(submissions).where(eq(submissions.id, submissionId)))[0];
  const draft = async () => (await db.select().from(drafts).where(eq(drafts.submissionId, submissionId)))[0];
  const become = (set: Partial<typeof submissions.$inferInsert>) =>
    db.update(submissions).set(set).where(eq(submissions.id, submissionId));
  return { submissionId, drafter, head, row, draft, become };
}

describe('saving', () => {
  test('keeps what was typed, counts the version on, and remembers who wrote', async () => {
    const { submissionId, drafter, head, row, draft } = await setup();
    const content = { title: 'Máy chiếu', total: 28_000_000, year: 2028, lines: [{ amount: '28 triệu' }] };
    expect(await saveDraft(head(), { submissionId, version: 1, content })).toEqual({ version: 2 });
    expect(await readDraft(drafter(), submissionId)).toMatchObject({ version: 2, content });
    expect((await draft())?.writers).toEqual([drafter().caller.personId, head().caller.personId]);
    expect(await row()).toMatchObject({ title: 'Máy chiếu', total: 28_000_000, year: 2028 });
  });

  test('a writer who has not seen the last version is told so, and nothing is lost', async () => {
    const { submissionId, drafter, head, draft } = await setup();
    await saveDraft(drafter(), { submissionId, version: 1, content: { title: 'trước' } });
    const late = saveDraft(head(), { submissionId, version: 1, content: { title: 'sau' } });
    expect(await problemOf(late)).toEqual({ code: 'version_changed', version: 2 });
    expect(await draft()).toMatchObject({ version: 2, content: { title: 'trước' } });
  });

  test('of several who save in the same instant one wins and the others are told', async () => {
    const { submissionId, drafter, head, draft } = await setup();
    const savers = [drafter, head, drafter].map(
      (who, saver) => () => saveDraft(who(), { submissionId, version: 1, content: { saver } }),
    );
    const winners = await winnersAmong(office.db, submissionId, savers);
    expect(winners).toHaveLength(1);
    expect(await draft()).toMatchObject({ version: 2, content: { saver: winners[0] } });
  });

  test('without the version that was seen nothing is saved', async () => {
    const { submissionId, drafter } = await setup();
    expect(await problemOf(saveDraft(drafter(), { submissionId, version: undefined, content: {} }))).toEqual({
      code: 'version_missing',
    });
  });

  test('what is not a form is not saved', async () => {
    const { submissionId, drafter, draft } = await setup();
    const attempt = saveDraft(drafter(), { submissionId, version: 1, content: 'Máy tính' });
    expect(await problemOf(attempt)).toMatchObject({ code: 'faulty_content' });
    expect((await draft())?.version).toBe(1);
  });

  test.each(submissionStates)(
    'state %s: only a draft or a returned submission is written in',
    async (state) => {
      const { submissionId, drafter, become } = await setup();
      await become({ state });
      const attempt = saveDraft(drafter(), { submissionId, version: 1, content: {} });
      if (state === 'draft' || state === 'returned') expect(await attempt).toEqual({ version: 2 });
      else expect(await problemOf(attempt)).toMatchObject({ code: 'refused' });
    },
  );

  test('while it is being sent nobody writes in it, and nobody deletes it', async () => {
    const { submissionId, drafter, become } = await setup();
    await become({ submitting: underWay(submissionId) });
    const refused = { code: 'refused', because: 'already_submitted' };
    expect(await problemOf(saveDraft(drafter(), { submissionId, version: 1, content: {} }))).toEqual(refused);
    expect(await problemOf(deleteDraft(drafter(), submissionId))).toEqual(refused);
  });
});

describe('who sees a draft', () => {
  test('another unit finds nothing there, whatever it tries', async () => {
    const { submissionId } = await setup();
    const { stranger, specialist } = office;
    for (const ctx of [stranger(), specialist()]) {
      const attempts = [
        () => readDraft(ctx, submissionId),
        () => saveDraft(ctx, { submissionId, version: 1, content: {} }),
        () => exportWorkbook(ctx, { submissionId }),
        () => deleteDraft(ctx, submissionId),
      ];
      for (const attempt of attempts) expect(await problemOf(attempt())).toEqual({ code: 'not_found' });
    }
  });

  test('a reviewer reads what was sent, not what the unit is writing after a return', async () => {
    const { submissionId, become } = await setup();
    const readers = [`${office.units.province}:specialist`];
    await become({ state: 'returned', readers });
    expect(await problemOf(readDraft(office.specialist(), submissionId))).toMatchObject({
      code: 'forbidden',
    });
  });

  test('an administrator of the province reads a draft and does not write in it', async () => {
    const { submissionId } = await setup();
    const { administrator } = office;
    expect(await readDraft(administrator(), submissionId)).toMatchObject({ submissionId });
    expect(
      await problemOf(saveDraft(administrator(), { submissionId, version: 1, content: {} })),
    ).toMatchObject({
      code: 'forbidden',
    });
  });

  test('what does not exist is not found, and neither is what is no id', async () => {
    for (const id of [uuidv7(), '1; drop table drafts', ''])
      expect(await problemOf(readDraft(office.drafter(), id))).toEqual({ code: 'not_found' });
  });
});

describe('deleting', () => {
  test('removes a draft that was never sent', async () => {
    const { submissionId, drafter, row } = await setup();
    await deleteDraft(drafter(), submissionId);
    expect(await row()).toBeUndefined();
    expect(await problemOf(deleteDraft(drafter(), submissionId))).toEqual({ code: 'not_found' });
  });

  test('keeps what was sent once, also while it is returned', async () => {
    const { submissionId, drafter, row, become } = await setup();
    await become({ state: 'returned' });
    expect(await problemOf(deleteDraft(drafter(), submissionId))).toEqual({
      code: 'refused',
      because: 'already_submitted',
    });
    expect(await row()).toBeDefined();
  });
});

/** Only that a command is noted matters here. */
const underWay = (submissionId: string): typeof submissions.$inferInsert.submitting => ({
  since: 0,
  command: {
    kind: 'resubmit',
    key: { id: submissionId, body: '' },
    actor: { personId: '', capacity: { role: '', unitId: '' }, onBehalfOf: [], via: 'api' },
    seen: 0,
    rules: 1,
    revision: {
      number: 1,
      digest: '',
      parts: { general: '', funding: '' },
      lines: [],
      facts: {},
      beneficiaries: [],
      authors: [],
    },
  },
});
