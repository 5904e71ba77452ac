import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryPlan } from '../../tests/support/arbitrary-content.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import type { Content } from './content.ts';
import { factsOf, factsOfKind } from './facts.ts';
import { revisionOf } from './revision-of.ts';
import { submissionKinds } from './submission-kind.ts';

const by = { number: 1, authors: ['drafter', 'drafter', 'head'] };
const revision = (content: Content) => revisionOf(content, by);

it('tells the workflow ids, tags, money and facts', () => {
  const { authors, beneficiaries, facts, lines } = revision(samplePlan);
  expect({ authors, beneficiaries, facts }).toEqual({
    authors: ['drafter', 'head'],
    beneficiaries: ['person-1'],
    facts: {
      total: 100_000_000,
      lineCount: 3,
      hasMoney: true,
      hasDigitalContent: true,
      hasScholarship: true,
      hasEquipment: true,
    },
  });
  expect(lines.map(({ tags }) => tags)).toEqual([
    ['training', 'digital'],
    ['scholarship', 'digital'],
    ['equipment', 'digital'],
  ]);
});

it('tells the workflow no text that anybody wrote', () => {
  const told = JSON.stringify(revision(samplePlan));
  expect(told).toContain('person-1');
  for (const text of ['Nông Thị Mai', 'Thái Nguyên', 'chữ ký số', 'Kế hoạch'])
    expect(told).not.toContain(text);
});

it('tells the workflow of what was stated only what conditions ask for', () => {
  const stated = { hall: true, remark: 'Hội trường của nhà văn hóa' };
  const told = revisionOf({ ...samplePlan, stated }, { ...by, asks: ['hall'] });
  expect(told.facts).toEqual({ ...revision(samplePlan).facts, hall: true });
  expect(JSON.stringify(told)).not.toContain('nhà văn hóa');
});

it('nobody states away what the content gives', () => {
  const stated = { hasMoney: false, total: 1 };
  expect(factsOf({ ...samplePlan, stated })).toEqual(factsOf(samplePlan));
});

it('another answer changes the general part and the whole', () => {
  const before = revision({ ...samplePlan, stated: { hall: true } });
  const after = revision({ ...samplePlan, stated: { hall: false } });
  expect(after.parts).toEqual({ ...before.parts, general: after.parts.general });
  expect(new Set([revision(samplePlan), before, after].map(({ parts }) => parts.general)).size).toBe(3);
  expect(after.digest).not.toBe(before.digest);
});

it('declares each fact with the type it has', () => {
  for (const kind of submissionKinds)
    expect(
      Object.fromEntries(Object.entries(factsOf(samplePlan)).map(([name, value]) => [name, typeof value])),
    ).toEqual(factsOfKind[kind]);
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, child]) => [key, reversed(child)]),
  );
};

it('has the same digests whatever the order of keys', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const turned = Object.assign({}, plan, reversed(plan));
      expect(revision(turned)).toEqual(revision(plan));
    }),
  );
});

it('gives digests that nobody can guess at without the salt, and that stay the same with it', () => {
  const salted = (salt: string) => revisionOf(samplePlan, { ...by, salt });
  const digestsOf = ({ digest, parts, lines }: ReturnType<typeof revisionOf>) => [
    digest,
    ...Object.values(parts),
    ...lines.map((line) => line.digest),
  ];
  const [one, other] = [digestsOf(salted('one')), digestsOf(salted('other'))];
  expect(one.filter((digest) => other.includes(digest))).toEqual([]);
  expect(digestsOf(salted('one'))).toEqual(one);
});

it('a change in one line changes that line’s digest and the whole, nothing else', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(), (plan, pick) => {
      const at = pick % plan.lines.length;
      const before = revision(plan);
      const after = revision({
        ...plan,
        lines: plan.lines.map((line, index) => (index === at ? { ...line, note: `${line.note}!` } : line)),
      });
      expect(after.digest).not.toBe(before.digest);
      expect(after.parts).toEqual(before.parts);
      expect(after.lines.map(({ digest }, index) => digest === before.lines[index]?.digest)).toEqual(
        plan.lines.map((_, index) => index !== at),
      );
    }),
  );
});

it('a change in the title changes the general part, one in the total the funding part', () => {
  const before = revision(samplePlan).parts;
  expect(revision({ ...samplePlan, title: 'x' }).parts).toEqual({
    ...before,
    general: expect.not.stringMatching(before.general),
  });
  expect(revision({ ...samplePlan, total: 1 }).parts).toEqual({
    ...before,
    funding: expect.not.stringMatching(before.funding),
  });
});

it('renumbering changes the whole but no line, so that removing a line does not touch those below', () => {
  const lines = samplePlan.lines.map((line) => ({ ...line, number: line.number + 1 }));
  const before = revision(samplePlan);
  const after = revision({ ...samplePlan, lines });
  expect(after.lines).toEqual(before.lines);
  expect(after.digest).not.toBe(before.digest);
});
