import { expect, test } from 'vitest';
import { cleanName } from './clean-name.ts';

const pdf = { extensions: ['pdf'] } as const;
const jpeg = { extensions: ['jpg', 'jpeg'] } as const;

test.each([
  ['Quyết định 225.pdf', 'Quyết định 225.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Mai\\Báo giá.pdf', 'Báo giá.pdf'],
  ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie x.pdf'],
  ['\u202Efdp.exe', 'fdp.exe.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['to trinh.PDF', 'to trinh.pdf'],
  ['báo cáo.docx', 'báo cáo.docx.pdf'],
  ['..', 'tep.pdf'],
  ['', 'tep.pdf'],
  ['.pdf', 'pdf.pdf'],
  ['Biên bản'.normalize('NFD'), 'Biên bản.pdf'],
  ['half \ud83d of a pair', 'half of a pair.pdf'],
])('%j is stored as %j', (given, stored) => {
  expect(cleanName(given, pdf)).toBe(stored);
});

test('keeps either way of writing an extension', () => {
  expect(cleanName('anh.JPEG', jpeg)).toBe('anh.jpeg');
  expect(cleanName('anh', jpeg)).toBe('anh.jpg');
});

test('a long name is cut between characters and keeps its extension', () => {
  const name = cleanName(`${'🏫'.repeat(500)}.pdf`, pdf);
  expect(name).toBe(`${'🏫'.repeat(120)}.pdf`);
});
