import { and, asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../db/client.ts';
import { outbox, people, positions } from '../../db/schema/index.ts';
import { languages } from '../../domain/bilingual.ts';
import { type MailKind, mailKinds } from '../../domain/mail-kind.ts';
import type { OutgoingMail } from '../../emails/transport.ts';
import { nameOf, type Organisation, type Who } from '../../tests/support/sample-organisation.ts';
import { openStory, playToApproval, playToCompletion } from '../../tests/support/sample-stories.ts';
import { seeded } from '../../tests/support/seeded-database.ts';
import { mailMaker } from './mail-of.ts';

const publicUrl = 'https://totrinh.example';

/** The four ways a submission can end. */
async function playEveryEnd(db: Database, organisation: Organisation) {
  const open = (number: number) => openStory(db, organisation, `KH-2027-000${number}`);
  const [completed, rejected, withdrawn, cancelled] = [
    await open(1),
    await open(2),
    await open(3),
    await open(4),
  ];
  await playToApproval(completed, organisation);
  await playToCompletion(completed);
  await playToApproval(rejected, organisation);
  const why = await rejected.remark('Đã có trong kế hoạch chung của tỉnh.');
  await rejected.act('2026-10-23 09:00', 'director', 'decide', {
    step: 'approval',
    verdict: 'reject',
    remark: why,
  });
  await withdrawn.submit('2026-10-05 09:00', 'head');
  await withdrawn.act('2026-10-05 10:00', 'head', 'withdraw', {
    remark: await withdrawn.remark('Xã lập lại kế hoạch.'),
  });
  await cancelled.submit('2026-10-05 09:00', 'head');
  await cancelled.act('2026-10-05 09:30', 'administrator', 'urge', {
    step: 'review',
    remark: await cancelled.remark('Hồ sơ gấp.'),
  });
  await cancelled.act('2026-10-05 10:00', 'administrator', 'cancel', {
    remark: await cancelled.remark('Trùng hồ sơ.'),
  });
  return { completed, rejected, withdrawn, cancelled };
}

/** Texts of the mails of one kind to one person, in the order of events. */
async function textsTo(
  db: Database,
  personId: string,
  submissionId: string,
  kind: MailKind,
): Promise<readonly string[]> {
  const mine = and(
    eq(outbox.recipientId, personId),
    eq(outbox.kind, kind),
    eq(outbox.submissionId, submissionId),
  );
  const rows = await db.select().from(outbox).where(mine).orderBy(asc(outbox.seq), asc(outbox.step));
  const make = mailMaker({ db, publicUrl, secret: 'a secret of the tests' });
  return Promise.all(rows.map(async (row) => textOf(await make(row))));
}

function textOf(mail: OutgoingMail | 'inactive'): string {
  if (mail === 'inactive') throw new Error('the recipient is not active');
  return mail.text;
}

test('every mail can be made from what was recorded, in both languages', async () => {
  const { db, organisation } = await seeded();
  await playEveryEnd(db, organisation);
  const rows = await db.select().from(outbox);
  expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual([...mailKinds].sort());
  for (const language of languages) {
    await db.update(people).set({ language });
    const make = mailMaker({ db, publicUrl, secret: 'a secret of the tests' });
    for (const row of rows) {
      const mail = await make(row);
      if (mail === 'inactive') throw new Error('everybody is active here');
      expect(mail).toMatchObject({ language, messageId: row.messageId });
      expect(mail.subject).toMatch(/^\[KH-2027-000\d\] /);
      expect(mail.text).toContain(`${publicUrl}/submissions/${row.submissionId}`);
      for (const part of [mail.subject, mail.text])
        expect(part).not.toMatch(/undefined|\[object|NaN|\{\{|null/);
    }
  }
});

test('mails tell what was decided, why, about which lines, and what comes next', async () => {
  const { db, organisation } = await seeded();
  const { completed, rejected, withdrawn } = await playEveryEnd(db, organisation);
  const texts = (who: Who, kind: MailKind, { submissionId } = completed) =>
    textsTo(db, organisation.personId(who), submissionId, kind);
  const text = async (who: Who, kind: MailKind, history = completed) =>
    (await texts(who, kind, history)).join('\n\n');

  const returned = await text('drafter', 'returned');
  expect(returned).toContain(`${nameOf('deputy')}, Sở Nội vụ`);
  expect(returned).toContain('Một số nội dung chưa rõ mức chi.');
  expect(returned).toMatch(/Nội dung 1: Sử dụng chữ ký số .* \(Kinh phí\)\s+Thù lao vượt định mức\./);
  expect(returned).toMatch(/Góp ý chung\s+Bổ sung căn cứ pháp lý\./);

  const approved = await text('head', 'approved');
  expect(approved).toContain('Giảm một lớp.');
  expect(approved).toContain('Không thuộc nội dung chi.');
  expect(approved).toContain('150.000.000 đồng');
  expect(approved).toContain('128.000.000 đồng');
  expect(approved).toContain('Quyết định của Sở Nội vụ theo ủy quyền');

  expect(await text('head', 'decision-issued')).toContain('225/QĐ-SNV');
  expect(await text('head', 'decision-issued')).toContain(`TUQ. ${nameOf('director')}`);

  const allocated = await text('head', 'allocation-result');
  expect(allocated).toContain('Bố trí đủ: 60.000.000 đồng.');
  expect(allocated).toContain('Bố trí một phần: 18.000.000 đồng trên 28.000.000 đồng đề nghị.');
  expect(allocated).toMatch(
    /đang chờ ở thứ tự 2\.\s+Lý do: Nguồn kinh phí thiết bị năm 2027 \(Ngân sách tỉnh\) còn thiếu 30\.000\.000 đồng\./,
  );
  expect(allocated).toContain('Tổ chức thực hiện và báo cáo');

  const done = await text('head', 'completed');
  expect(done).toContain('88.000.000 đồng');
  expect(done).toContain('86.000.000 đồng');

  expect(await text('drafter', 'not-approved', rejected)).toContain('Đã có trong kế hoạch chung của tỉnh.');
  expect(await text('drafter', 'withdrawn', withdrawn)).toContain('Xã lập lại kế hoạch.');
  const stopped = await text('department', 'withdrawn', withdrawn);
  expect(stopped).toContain('Xã lập lại kế hoạch.');
  expect(stopped).toContain(`${nameOf('head')}, UBND xã Nà Hang`);
  expect(stopped).toContain('vì việc này thuộc phần xử lý của ông/bà');
});

test('a return to an earlier step says where to, why, and that the unit need do nothing', async () => {
  const { db, organisation } = await seeded();
  const history = await openStory(db, organisation, 'KH-2027-0009');
  await playToApproval(history, organisation);
  await history.act('2026-10-23 09:00', 'director', 'decide', {
    step: 'approval',
    verdict: 'return',
    returnTo: 'review',
    remark: await history.remark('Thẩm định lại mức chi.'),
  });
  const { submissionId } = history;
  const texts = await textsTo(db, organisation.personId('drafter'), submissionId, 'returned');
  expect(texts).toHaveLength(2);
  const [, back = ''] = texts;
  expect(back).toContain('Sở Nội vụ trả lại hồ sơ ở bước “Phê duyệt của Sở Nội vụ”.');
  expect(back).toContain('Thẩm định lại mức chi.');
  expect(back).toContain('Hồ sơ quay lại bước “Thẩm định” để xem xét lại. Đơn vị trình chưa phải làm gì.');
  expect(back).not.toContain('trước 17:00');
});

test('two tasks of one person are told in a mail each, with its own step', async () => {
  const { db, organisation } = await seeded();
  const personId = organisation.personId('scienceHead');
  const unitId = organisation.unitId('STC');
  await db.insert(positions).values({ personId, unitId, role: 'department-head', validFrom: '2025-07-01' });
  const history = await openStory(db, organisation, 'KH-2027-0009');
  await playToApproval(history, organisation);
  const [funding, opinion] = await textsTo(db, personId, history.submissionId, 'action-needed');
  expect(funding).toContain('Ý kiến của Sở Tài chính');
  expect(opinion).toContain('Ý kiến của Sở Khoa học và Công nghệ');
});

test('what the unit owes is named as its own: to explain, or to send again', async () => {
  const { db, organisation } = await seeded();
  const history = await openStory(db, organisation, 'KH-2027-0009');
  await history.submit('2026-10-05 09:00', 'head');
  const remark = await history.remark('Làm rõ nhu cầu.');
  await history.act('2026-10-06 15:00', 'deputy', 'decide', { step: 'review', verdict: 'ask', remark });
  await history.tick('2026-10-12 16:00');
  const { submissionId } = history;
  const [reminder] = await textsTo(db, organisation.personId('drafter'), submissionId, 'reminder');
  expect(reminder).toContain('Giải trình');
  expect(reminder).toContain('UBND xã Nà Hang');
});

test('each task is told to whoever has it, in the words of its step, with its due date', async () => {
  const { db, organisation } = await seeded();
  const { completed } = await playEveryEnd(db, organisation);
  const needed = (who: Who) =>
    textsTo(db, organisation.personId(who), completed.submissionId, 'action-needed');
  expect((await needed('department'))[0]).toContain('Chờ ông/bà phân công');
  const [proposal] = await needed('specialist');
  expect(proposal).toContain('vì được phân công xử lý hồ sơ');
  expect((await needed('deputy'))[0]).toContain('Thẩm định');
  const [opinion] = await needed('scienceHead');
  expect(opinion).toContain('Ý kiến của Sở Khoa học và Công nghệ');
  const [funding] = await needed('financeHead');
  expect(funding).toContain('Ý kiến của Sở Tài chính');
  expect((await needed('keeper'))[0]).toContain('Phân bổ kinh phí');
  for (const one of [proposal, opinion, funding]) expect(one).toMatch(/\d\d\/10\/2026 17:00/);
});

test('what is late is told to those who can act, to the author and to whom it is reported, each in their own words', async () => {
  const { db, organisation } = await seeded();
  const { completed } = await playEveryEnd(db, organisation);
  const texts = (who: Who, kind: MailKind) =>
    textsTo(db, organisation.personId(who), completed.submissionId, kind);
  const reminders = await texts('deputy', 'reminder');
  expect(reminders[0]).toContain('Sắp đến hạn');
  expect(reminders[1]).toContain('Đã quá hạn 1 ngày làm việc');
  expect(reminders[1]).toContain('Giám đốc Sở Nội vụ');
  expect((await texts('deputy', 'overdue'))[0]).toContain('Đề nghị ông/bà xử lý hồ sơ.');
  expect((await texts('drafter', 'overdue'))[0]).toContain('Sở Nội vụ cần xử lý hồ sơ.');
  const [escalated] = await texts('director', 'escalated');
  expect(escalated).toContain('Giám đốc Sở Nội vụ');
  expect(escalated).toContain(nameOf('deputy'));
  expect((await texts('head', 'reminder'))[0]).toContain('Chỉnh sửa, trình lại hồ sơ');
});

test('a question and its answer are quoted together, to whoever asked', async () => {
  const { db, organisation } = await seeded();
  const history = await openStory(db, organisation, 'KH-2027-0009');
  await playToApproval(history, organisation);
  const [answer = ''] = await textsTo(
    db,
    organisation.personId('deputy'),
    history.submissionId,
    'explanation-answered',
  );
  expect(answer).toContain('Đề nghị làm rõ nhu cầu 40 học viên.');
  expect(answer).toContain('Xã có 22 công chức và 18 người hoạt động ở thôn.');
  expect(answer).toContain('đã yêu cầu giải trình');
});

test('a mail keeps telling of its own moment, whatever happened since', async () => {
  const { db, organisation } = await seeded();
  const history = await openStory(db, organisation, 'KH-2027-0009');
  await history.submit('2026-10-05 09:00', 'head');
  const receipt = () => textsTo(db, organisation.personId('drafter'), history.submissionId, 'submitted');
  const [fresh] = await receipt();
  await history.act('2026-10-06 09:00', 'head', 'withdraw', {
    remark: await history.remark('Xã lập lại kế hoạch.'),
  });
  expect((await receipt())[0]).toBe(fresh);
});
