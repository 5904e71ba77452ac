import { describe, expect, test } from 'vitest';
import { languages } from '../domain/bilingual.ts';
import { isMailKind, type MailKind, mailKinds } from '../domain/mail-kind.ts';
import { catalogue } from './catalogue.ts';
import { mailReasons } from './mail-props.ts';
import { neededActions } from './mails/action-needed.tsx';
import { previewMail } from './preview-mail.ts';
import { parseMailProps, type RenderedMail, renderMail } from './render.ts';

const everyMail = mailKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

const fileNumber = 'KH-2027-0001';
const url = catalogue.submitted.preview('vi').url;

/** What the outbox gives back: JSON, of unknown shape. */
const stored = (kind: MailKind): Record<string, unknown> =>
  JSON.parse(JSON.stringify(catalogue[kind].preview('vi')));
const renderStored = <Kind extends MailKind>(kind: Kind, value: unknown): Promise<RenderedMail> =>
  renderMail(kind, parseMailProps(kind, value));

function expectWhole({ subject, html, text }: RenderedMail): void {
  for (const part of [subject, html, text])
    expect(part).not.toMatch(/undefined|\[object|NaN|\{\{|mails:|null/);
  expect(subject).toContain(fileNumber);
  expect(text).toContain(fileNumber);
  expect(text).toContain(url);
  expect(html.match(/href="([^"]*)"/g)).toEqual([`href="${url}"`]);
}

describe.each(everyMail)('$kind in $language', ({ kind, language }) => {
  test('says which submission, in one line of subject, in HTML and in text', async () => {
    const mail = await previewMail(kind, language);
    expectWhole(mail);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).toContain(`<html dir="ltr" lang="${language}">`);
    expect(mail.html).toMatch(new RegExp(`<body lang="${language}"`));
  });

  test('has one link, and nothing that runs, loads or submits', async () => {
    const { html } = await previewMail(kind, language);
    expect(html).not.toMatch(/<(script|form|input|img|iframe|link|button)\b|\son\w+=|url\(/i);
  });
});

describe.each(mailKinds)('%s', (kind) => {
  test('comes back whole from the outbox', () => {
    expect(parseMailProps(kind, stored(kind))).toEqual(catalogue[kind].preview('vi'));
  });

  test('is still whole without what it may lack', async () => {
    const props = stored(kind);
    for (const key of Object.keys(props)) {
      const { [key]: _left, ...rest } = props;
      if (isComplete(kind, rest)) expectWhole(await renderStored(kind, rest));
    }
  });

  test('gives every reason for being received', async () => {
    const footers = new Set<string>();
    for (const because of mailReasons) {
      const { text } = await renderStored(kind, { ...stored(kind), because });
      footers.add(text);
    }
    expect(footers.size).toBe(mailReasons.length);
  });

  test('shows what people typed as they typed it, and never as markup or as words to fill in', async () => {
    const typed = '<b>đậm</b> & {{fileNumber}} $t(mails:next) $& "x"';
    const { subject, html, text } = await renderStored(kind, withTexts(stored(kind), `${typed}\r\nBcc: a@b`));
    expect(html).not.toContain('<b>đậm');
    expect(html).toContain('&lt;b&gt;đậm&lt;/b&gt; &amp; {{fileNumber}} $t(mails:next) $&amp;');
    expect(text).toContain(typed);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test('refuses an address that is not a page, and says so without quoting anybody', () => {
    const secret = 'Một lý do riêng tư';
    const props = { ...withTexts(stored(kind), secret), url: 'javascript:alert(1)' };
    expect(() => parseMailProps(kind, props)).toThrow(/url/);
    expect(() => parseMailProps(kind, props)).not.toThrow(secret);
  });
});

function isComplete(kind: MailKind, props: unknown): boolean {
  try {
    parseMailProps(kind, props);
    return true;
  } catch {
    return false;
  }
}

const chosen = new Set([
  'language',
  'because',
  'url',
  'action',
  'kind',
  'verdict',
  'outcome',
  'date',
  'signingMode',
  'repair',
  'part',
  'how',
]);

/** The same props with every free text replaced. */
function withTexts(value: Record<string, unknown>, text: string): Record<string, unknown> {
  const replaced = JSON.stringify(value, (key, item: unknown) =>
    typeof item === 'string' && !chosen.has(key) ? text : item,
  );
  return JSON.parse(replaced);
}

test.each(neededActions)('the action %s is named in both languages', async (action) => {
  for (const language of languages) {
    expectWhole(await renderStored('action-needed', { ...stored('action-needed'), action, language }));
  }
});

test('a return shows the reason and every comment with its line', async () => {
  const { text } = await previewMail('returned', 'vi');
  expect(text).toContain('đề nghị xã rà soát lại');
  expect(text).toMatch(/Nội dung 3: .*\(kinh phí\)\s+Thù lao giảng viên vượt định mức\.\nĐề nghị nêu lý do/);
  expect(text).toMatch(/Nội dung 7: .*\s+Bổ sung số máy/);
});

test('an allocation tells apart in full, in part, and waiting with rank and reason', async () => {
  const { text } = await previewMail('allocation-result', 'vi');
  expect(text).toContain('Bố trí đủ: 90.000.000 đồng.');
  expect(text).toContain('Bố trí một phần: 45.000.000 đồng trên 75.000.000 đồng đề nghị.');
  expect(text).toMatch(/đang chờ ở thứ tự 4\.\nLý do: Nguồn kinh phí thiết bị năm 2027 đã bố trí hết/);
  expect(text).toContain('Kinh phí được bố trí: 135.000.000 đồng');
});

test('a reminder says how late it is, and only those who can act are asked to', async () => {
  const remind = (more: Record<string, unknown>) =>
    renderStored('reminder', { ...stored('reminder'), ...more });
  expect((await remind({ daysLate: undefined })).subject).toContain('Sắp đến hạn');
  expect((await remind({ daysLate: 0 })).subject).toContain('Đã đến hạn');
  expect((await remind({ daysLate: 3 })).subject).toContain('Đã quá hạn 3 ngày làm việc');
  expect((await remind({ language: 'en', daysLate: 1 })).subject).toContain('1 working day overdue');
  expect((await remind({ because: 'handler' })).text).toContain('Đề nghị ông/bà xử lý hồ sơ.');
  expect((await remind({ because: 'author' })).text).toContain('Sở Nội vụ cần xử lý hồ sơ.');
});

test('a long title is cut in the subject, never the file number', async () => {
  const submission = { fileNumber, title: 'ạ'.repeat(500), unitName: 'UBND xã Nà Hang' };
  const { subject } = await renderStored('withdrawn', { ...stored('withdrawn'), submission });
  expect(Array.from(subject)).toHaveLength(160);
  expect(subject).toMatch(/^\[KH-2027-0001\] .*…$/);
});

test('names of mails are recognised', () => {
  expect(mailKinds.every(isMailKind)).toBe(true);
  expect(isMailKind('toString')).toBe(false);
});
