import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryPlan } from '../../tests/support/arbitrary-content.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { differenceOf, isSame } from './difference.ts';
import { revisionOf } from './revision-of.ts';

const [first, second, third] = samplePlan.lines;
if (!first || !second || !third) throw new Error('the sample plan has three lines');

it('no change is an empty difference', () => {
  fc.assert(fc.property(arbitraryPlan, (plan) => isSame(differenceOf(plan, structuredClone(plan)))));
});

it('is empty exactly when the digests are equal', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, fc.boolean(), (before, other, shuffled) => {
      const after = shuffled ? { ...before, lines: before.lines.toReversed() } : other;
      const by = { number: 1, authors: [] };
      const sameDigest = revisionOf(before, by).digest === revisionOf(after, by).digest;
      expect(isSame(differenceOf(before, after))).toBe(sameDigest);
    }),
  );
});

it('lists every field that changed once, with its place, before and after', () => {
  const changes = {
    quarter: 4,
    note: 'Dời sang quý IV',
    amount: 13_000_000,
    sources: { province: 9_000_000, sponsor: 4_000_000 },
  } as const;
  const after = {
    ...samplePlan,
    title: 'Mới',
    total: 101_000_000,
    lines: [{ ...first, ...changes }, second, third],
  };
  expect(differenceOf(samplePlan, after)).toEqual({
    general: [{ pointer: '/title', field: 'title', before: samplePlan.title, after: 'Mới' }],
    funding: [{ pointer: '/total', field: 'total', before: 100_000_000, after: 101_000_000 }],
    lines: [
      {
        change: 'changed',
        lineId: 'line-1',
        number: 1,
        fields: [
          { pointer: '/lines/0/quarter', field: 'quarter', before: 2, after: 4 },
          { pointer: '/lines/0/amount', field: 'amount', before: 12_000_000, after: 13_000_000 },
          { pointer: '/lines/0/sources/province', field: 'sources', before: 8_000_000, after: 9_000_000 },
          { pointer: '/lines/0/sources/commune', field: 'sources', before: 4_000_000, after: null },
          { pointer: '/lines/0/note', field: 'note', before: '', after: 'Dời sang quý IV' },
          { pointer: '/lines/0/sources/sponsor', field: 'sources', before: null, after: 4_000_000 },
        ],
      },
    ],
    renumbered: [],
  });
});

it('lists every answer that was given, changed or taken back', () => {
  const before = { ...samplePlan, stated: { hall: true, share: 2 } };
  const after = { ...samplePlan, stated: { share: 3, remark: 'mới' } };
  expect(differenceOf(before, after).general).toEqual([
    { pointer: '/stated/hall', field: 'stated', before: true, after: null },
    { pointer: '/stated/share', field: 'stated', before: 2, after: 3 },
    { pointer: '/stated/remark', field: 'stated', before: null, after: 'mới' },
  ]);
});

it('every changed leaf is listed exactly once, however many changed', () => {
  const field = fc.constantFrom('programme', 'place', 'provider', 'note');
  fc.assert(
    fc.property(arbitraryPlan, fc.array(fc.tuple(fc.nat(), field)), (plan, edits) => {
      const edited = new Set(edits.map(([pick, name]) => `/lines/${pick % plan.lines.length}/${name}`));
      const lines = plan.lines.map((line, index) => ({
        ...line,
        ...Object.fromEntries(
          [...edited].flatMap((pointer) =>
            pointer.startsWith(`/lines/${index}/`) ? [[pointer.split('/')[3], 'mới']] : [],
          ),
        ),
      }));
      const listed = differenceOf(plan, { ...plan, lines }).lines.flatMap((line) =>
        line.change === 'changed' ? line.fields.map(({ pointer }) => pointer) : [],
      );
      expect(listed.toSorted()).toEqual([...edited].toSorted());
    }),
  );
});

it('shows lines added and removed in the order of the table, and renumbering apart', () => {
  const added = { ...first, id: 'line-9', number: 1, programme: 'An toàn thông tin' };
  const after = { ...samplePlan, lines: [added, { ...first, number: 2 }, third] };
  const difference = differenceOf(samplePlan, after);
  expect(difference.lines).toEqual([
    { change: 'added', lineId: 'line-9', number: 1, line: added },
    { change: 'removed', lineId: 'line-2', number: 2, line: second },
  ]);
  expect(difference.renumbered).toEqual([{ lineId: 'line-1', before: 1, after: 2 }]);
});
