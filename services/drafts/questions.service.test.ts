import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePlan } from '../../documents/excel/write-plan.ts';
import { questionsOf } from '../../domain/definition/question.ts';
import { askingProcess, publishFor, questions } from '../../tests/support/asking-process.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { createDraft } from './create-draft.ts';
import type { DraftFinding } from './examine-draft.ts';
import { importWorkbook } from './import-workbook.ts';
import { type Office, openOffice } from './office.fixture.ts';
import { readDraft } from './read-draft.ts';
import { problemOf } from './refusal.fixture.ts';
import { saveAnswers } from './save-answers.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const stated = { perSchool: 2.5, remark: 'phòng học', replaces: false };

const ofAnswers = (findings: readonly DraftFinding[]) =>
  findings.filter(({ pointer }) => pointer.startsWith('/stated'));

/** A commune with a process of its own, and a plan begun there. */
async function setup({
  content = samplePlan,
  isAsked = true,
}: {
  content?: unknown;
  isAsked?: boolean;
} = {}) {
  const unitId = await office.commune('Xã Lũng Phìn');
  if (isAsked) {
    const body = askingProcess({ key: unitId, kind: 'training-plan' });
    await publishFor(office.db, unitId, body);
  }
  const drafter = await office.person('Giàng Thị Máy', 'drafter', unitId);
  const start = { from: 'content', content } as const;
  const { submissionId } = await createDraft(drafter(), { kind: 'training-plan', unitId, year: 2027, start });
  return { submissionId, drafter, read: () => readDraft(drafter(), submissionId) };
}

test('a draft tells what its process asks, and what of it is still open', async () => {
  const { read } = await setup({ content: { ...samplePlan, stated: { replaces: 'có', venue: true } } });
  const { asks, findings } = await read();
  expect(asks).toEqual(questionsOf(questions));
  expect(ofAnswers(findings).map(({ pointer, code, severity }) => [pointer, code, severity])).toEqual([
    ['/stated/perSchool', 'unanswered', 'fault'],
    ['/stated/remark', 'unanswered', 'fault'],
    ['/stated/replaces', 'answer_not_yes_or_no', 'fault'],
    ['/stated/venue', 'not_asked', 'warning'],
  ]);
});

test('while no process is in force nothing is asked, and no answer is called wrong', async () => {
  const { read } = await setup({ content: { ...samplePlan, stated: { venue: true } }, isAsked: false });
  const { asks, findings } = await read();
  expect([asks, ofAnswers(findings)]).toEqual([[], []]);
});

test('a workbook replaces the plan and keeps the answers', async () => {
  const { submissionId, drafter, read } = await setup({ content: { ...samplePlan, stated } });
  const file = await writePlan({ ...samplePlan, title: 'Sửa bằng Excel' }, { unitName: '' });
  await importWorkbook(drafter(), { submissionId, version: 1, file });
  expect((await read()).content).toMatchObject({ title: 'Sửa bằng Excel', stated });
});

test('answers are saved beside whatever was typed, and a late writer does not overwrite them', async () => {
  const typed = { title: 'Đang viết', total: 'chưa rõ', stated: { venue: true } };
  const { submissionId, drafter, read } = await setup({ content: typed });
  expect(await saveAnswers(drafter(), { submissionId, version: 1, stated })).toEqual({ version: 2 });
  expect((await read()).content).toEqual({ ...typed, stated });
  const late = saveAnswers(drafter(), { submissionId, version: 1, stated: {} });
  expect(await problemOf(late)).toEqual({ code: 'version_changed', version: 2 });
});

test('nobody answers for another unit', async () => {
  const { submissionId } = await setup();
  const attempt = saveAnswers(office.stranger(), { submissionId, version: 1, stated });
  expect(await problemOf(attempt)).toEqual({ code: 'not_found' });
});
