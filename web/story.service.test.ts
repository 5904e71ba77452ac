import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';
import { eventually } from '../tests/support/eventually.ts';
import { createPages } from './app.ts';
import { asWorkbook, corrected, demoFile, type Looker, openOffice, textOf } from './story.fixture.ts';

let engine: TestEngine;
let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  engine = await startEngine();
  office = openOffice(
    createPages(engine.engine, { publicUrl: 'http://localhost:3000', demo: true, log: engine.log }),
  );
}, 120_000);
afterAll(() => engine.stop(), 30_000);

const look: Looker = async () => undefined;
const idIn = (url: string): string => /submissions\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';

const seeing = (key: DemoPersonKey, path: string, words: string) =>
  eventually(
    async () => textOf(await office.get(key, path)),
    (text) => text.includes(words),
  );

test('a plan goes from a faulty workbook to reported delivery through plain forms', async () => {
  const drafter = await office.as('xht-drafter');

  const blank = await drafter.get('/drafts/new');
  const refused = await drafter.send(blank, '/drafts/new', {
    start: 'workbook',
    workbook: await demoFile('ke-hoach-2027-loi.xlsx'),
  });
  expect(refused.status).toBe(422);
  expect(textOf(refused)).toContain('Tệp Excel có');
  const created = await drafter.send(refused, '/drafts/new', {
    start: 'workbook',
    workbook: await demoFile('ke-hoach-2027.xlsx'),
  });
  const id = idIn(created.url);
  const path = `/submissions/${id}`;
  expect(textOf(created)).toContain('Còn 3 lỗi phải sửa trước khi trình');
  await look('draft-faulty', 'xht-drafter', `${path}/draft`);

  const mended = await drafter.send(created, `${path}/draft/workbook`, {
    workbook: await asWorkbook(corrected),
  });
  expect(textOf(mended)).not.toContain('lỗi phải sửa');
  const withFile = await drafter.send(mended, `${path}/draft/attachments`, {
    file: await demoFile('cong-van-co-so.pdf'),
    purpose: 'basis',
  });
  expect(textOf(withFile)).toContain('cong-van-co-so.pdf');

  const head = await office.as('xht-unit-head');
  await look('submit', 'xht-unit-head', `${path}/submit`);
  const sent = await head.send(await head.get(`${path}/submit`), `${path}/submit`);
  expect(textOf(sent)).toContain('Đã trình hồ sơ.');
  await seeing('snv-department-head', '/', 'chờ phân công');
  await look('tasks', 'snv-department-head', '/');
  await look('waiting', 'xht-unit-head', path);

  await look('assign', 'snv-department-head', `${path}/act/assign?step=review`);
  await office.act('snv-department-head', id, 'assign', 'review', {
    assignee: `propose:${person('snv-specialist-1').id}`,
  });
  const proposal = { verdict: 'return', reason: 'Cần chỉnh hai nội dung trước khi thẩm định tiếp.' };
  const lines = (await office.get('snv-specialist-1', path)).html;
  const [first = '', second = ''] = [...lines.matchAll(/id="line-([^"]+)"/g)].map(([, line = '']) => line);
  await office.act('snv-specialist-1', id, 'propose', 'review', {
    ...proposal,
    [`line.${first}.comment`]: 'Chuyển sang quý II nếu được.',
    [`line.${second}.comment`]: 'Nêu rõ số học viên từng thôn.',
  });
  await look('sign', 'snv-deputy-director-1', `${path}/act/decide?step=review`);

  const noReason = await office.act('snv-deputy-director-1', id, 'decide', 'review', {
    verdict: 'return',
    reason: '',
  });
  expect(noReason.status).toBe(422);
  expect(noReason.html).toContain('<title>Lỗi: ');
  expect(noReason.html).toContain('href="#reason"');
  expect(textOf(noReason)).toContain('Chuyển sang quý II nếu được.');
  const deputy = await office.as('snv-deputy-director-1');
  const returned = await deputy.send(noReason, `${path}/act/decide`, { reason: proposal.reason });
  expect(textOf(returned)).toContain('Đã gửi ý kiến.');
  const twice = await deputy.send(noReason, `${path}/act/decide`, { reason: proposal.reason });
  expect(twice.url).toBe(returned.url);
  await seeing('xht-drafter', path, 'Đã trả lại');
  await look('returned', 'xht-drafter', path);
  await look('returned-draft', 'xht-drafter', `${path}/draft`);

  const again = await drafter.send(await drafter.get(`${path}/draft`), `${path}/draft/workbook`, {
    workbook: await asWorkbook({
      ...corrected,
      lines: corrected.lines.map((line) =>
        line.number === 1 ? { ...line, quarter: 2, note: 'Đã chuyển sang quý II' } : line,
      ),
    }),
  });
  expect(textOf(again)).toContain('Phần được mở để sửa');
  const resubmit = await head.get(`${path}/submit`);
  await head.send(resubmit, `${path}/submit`, { note: 'Đã chuyển quý theo góp ý.' });
  const difference = await seeing('snv-deputy-director-1', path, 'Thay đổi so với lần 1');
  expect(difference).toContain('1 nội dung sửa');
  await look('difference', 'snv-deputy-director-1', path);
  await office.act('snv-department-head', id, 'assign', 'review', {
    assignee: `decide:${person('snv-deputy-director-2').id}`,
  });
  await office.act('snv-deputy-director-2', id, 'decide', 'review', { verdict: 'approve' });

  await seeing('skhcn-director', path, 'Lấy ý kiến');
  await look('consult', 'skhcn-director', `${path}/act/decide?step=science-opinion`);
  const objected = { verdict: 'object', reason: 'Nội dung 2 trùng với lớp của Sở.' };
  const scientist = await office.as('skhcn-director');
  const opened = await scientist.get(`${path}/act/decide?step=science-opinion`);
  await office.act('xht-drafter', id, 'comment', null, { text: 'Bổ sung: lớp 2 dùng nền tảng MOOC.' });
  const stale = await scientist.send(opened, `${path}/act/decide`, objected);
  expect(textOf(stale)).toContain('Hồ sơ đã thay đổi sau khi bạn mở.');
  expect(textOf(stale)).toContain(objected.reason);
  await seeing('skhcn-director', path, 'dùng nền tảng MOOC');
  expect(textOf(await scientist.send(stale, `${path}/act/decide`))).toContain('Đã gửi ý kiến.');
  await office.act('stc-director', id, 'decide', 'finance-opinion', { verdict: 'concur' });

  await seeing('snv-director', '/', 'Phê duyệt');
  await look('approve', 'snv-director', `${path}/act/decide?step=approval`);
  const wrongCut = await office.act('snv-director', id, 'decide', 'approval', {
    verdict: 'approve',
    [`line.${first}.verdict`]: 'cut',
    [`line.${first}.amount.province`]: 'một triệu',
    [`line.${first}.reason`]: 'Giảm số lớp.',
  });
  expect(wrongCut.status).toBe(422);
  expect(wrongCut.html).toContain(`href="#${encodeURIComponent(`line.${first}.amount.province`)}"`);
  expect(wrongCut.html).toContain('value="một triệu"');
  await look('approve-faulty', 'snv-director', `${path}/act/decide?step=approval`);
  const director = await office.as('snv-director');
  await director.send(wrongCut, `${path}/act/decide`, {
    [`line.${first}.amount.province`]: '1.000.000',
    [`line.${second}.verdict`]: 'refuse',
    [`line.${second}.reason`]: 'Trùng với lớp của Sở Khoa học và Công nghệ.',
  });
  await seeing('snv-director', path, 'Trùng với lớp của Sở');
  await look('issue', 'snv-director', `${path}/act/issue?step=delegated-decision`);
  const noFile = await office.act('snv-director', id, 'issue', 'delegated-decision', {
    number: '225/QĐ-SNV',
  });
  expect(noFile.html).toContain('value="225/QĐ-SNV"');
  const issued = await director.send(noFile, `${path}/act/issue`, {
    file: await demoFile('quyet-dinh-da-ky.pdf'),
  });
  expect(textOf(issued)).toContain('Đã ban hành quyết định.');

  await seeing('stc-pool-keeper-1', '/', 'chờ bố trí kinh phí');
  await look('allocate', 'stc-pool-keeper-1', `${path}/act/allocate?step=allocation`);
  await office.act('stc-pool-keeper-1', id, 'allocate', 'allocation', {});
  await seeing('stc-pool-keeper-1', path, 'chờ xác nhận');
  await look('allocated', 'stc-pool-keeper-1', path);
  await look('confirm', 'stc-pool-keeper-1', `${path}/act/confirm?step=allocation`);
  await office.act('stc-pool-keeper-1', id, 'confirm', 'allocation', {});
  await seeing('xht-unit-head', path, 'Đang thực hiện');

  await look('report', 'xht-unit-head', `${path}/act/report?step=delivery`);
  const noEvidence = await office.act('xht-unit-head', id, 'report', 'delivery', {
    [`line.${first}.classesHeld`]: '2',
    [`line.${first}.attendances`]: '60',
    [`line.${first}.distinctPeople`]: '58',
    [`line.${first}.spent.province`]: '1.000.000',
    [`line.${first}.state`]: 'delivered',
  });
  expect(noEvidence.html).toContain(`href="#${encodeURIComponent(`line.${first}.evidence`)}"`);
  const reported = await head.send(noEvidence, `${path}/act/report`, {
    [`line.${first}.evidence`]: await demoFile('bao-gia.pdf'),
  });
  expect(textOf(reported)).toContain('Đã ghi nhận báo cáo.');
  await seeing('xht-unit-head', path, '2/2 lớp');
  await look('delivery', 'xht-unit-head', path);
});
