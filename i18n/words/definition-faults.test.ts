import { expect, test } from 'vitest';
import { definitionFaultCodes } from '../../domain/definition/definition-fault.ts';
import { definitionFaults } from './definition-faults.ts';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

test.each(definitionFaultCodes)('%s names the same particulars in both languages', (code) => {
  const [vi, en] = [definitionFaults.vi[code], definitionFaults.en[code]];
  expect(placeholders(vi)).toEqual(placeholders(en));
});
