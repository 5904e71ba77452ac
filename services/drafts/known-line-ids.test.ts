import { expect, test } from 'vitest';
import type { Line } from '../../domain/content/content.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { withKnownIds } from './known-line-ids.ts';

const [sample] = samplePlan.lines;
if (sample === undefined) throw new Error('the sample plan has lines');

/** Lines of a workbook as they are read: numbered from 1, each with a new id. */
const read = (...programmes: readonly string[]): readonly Line[] =>
  programmes.map((programme, index) => ({ ...sample, programme, number: index + 1, id: `new-${index + 1}` }));
const draft = {
  lines: ['Chữ ký số', 'An toàn thông tin', 'Kỹ năng số'].map((programme, index) => ({
    id: `old-${index + 1}`,
    number: index + 1,
    programme,
  })),
};
const idsOf = (lines: readonly Line[]) => lines.map(({ id }) => id);

test.each([
  ['corrected', ['Chữ ký số', 'An toàn thông tin', 'Kỹ năng số'], ['old-1', 'old-2', 'old-3']],
  [
    'written in other letters',
    ['CHỮ KÝ SỐ', 'An toàn, thông tin', 'Kỹ năng số'],
    ['old-1', 'old-2', 'old-3'],
  ],
  ['moved', ['Kỹ năng số', 'Chữ ký số', 'An toàn thông tin'], ['old-3', 'old-1', 'old-2']],
  ['removed', ['Chữ ký số', 'Kỹ năng số'], ['old-1', 'old-3']],
  [
    'inserted',
    ['Chữ ký số', 'Họp trực tuyến', 'An toàn thông tin', 'Kỹ năng số'],
    ['old-1', 'new-2', 'old-2', 'old-3'],
  ],
  ['renamed', ['Chữ ký số', 'An ninh mạng', 'Kỹ năng số'], ['old-1', 'old-2', 'old-3']],
  ['added', ['Chữ ký số', 'An toàn thông tin', 'Kỹ năng số', 'Họp'], ['old-1', 'old-2', 'old-3', 'new-4']],
])('a line that was %s is known again', (_what, programmes, ids) => {
  expect(idsOf(withKnownIds(read(...programmes), draft))).toEqual(ids);
});

test('each id is given once, also where programmes repeat', () => {
  const ids = idsOf(withKnownIds(read('Chữ ký số', 'Chữ ký số', 'Chữ ký số', 'Chữ ký số'), draft));
  expect(new Set(ids).size).toBe(4);
  expect(ids[0]).toBe('old-1');
});

test('a line that the draft has lost is known from what was sent; the draft has the first word', () => {
  const lost = { lines: [{ id: 'old-1', number: 1, programme: 'Tên mới' }] };
  expect(idsOf(withKnownIds(read('Tên mới', 'An toàn thông tin'), lost, draft))).toEqual(['old-1', 'old-2']);
});

test.each([[null], ['text'], [{ lines: 7 }], [{ lines: [null, { id: 5 }, { id: '' }, {}] }]])(
  'a draft without lines that could be made out gives no ids: %j',
  (typed) => {
    expect(idsOf(withKnownIds(read('Chữ ký số'), typed))).toEqual(['new-1']);
  },
);
