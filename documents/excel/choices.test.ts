import { expect, test } from 'vitest';
import {
  audienceChoices,
  costChoices,
  formChoices,
  groupChoices,
  quarterChoices,
  sourceChoices,
} from './choices.ts';
import { sheets } from './columns.ts';
import { bare } from './words-alike.ts';

const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

const lists: readonly { readonly labels: Readonly<Record<string, readonly string[]>> }[] = [
  audienceChoices,
  costChoices,
  formChoices,
  groupChoices,
  quarterChoices,
  sourceChoices,
];

test('no two choices of a list read alike', () => {
  for (const { labels } of lists)
    expect(repeated(Object.values(labels).flatMap((words) => [...new Set(words.map(bare))]))).toEqual([]);
});

test('no two columns of a sheet have a heading in common', () => {
  for (const { columns } of Object.values(sheets))
    expect(
      repeated(Object.values(columns).flatMap(({ heading, also }) => [heading, ...also].map(bare))),
    ).toEqual([]);
});
