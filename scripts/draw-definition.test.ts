import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Definition } from '../domain/definition/definition.ts';
import { textOf } from './definition-diagram/label-text.ts';
import { mermaidOf } from './definition-diagram/mermaid.ts';
import { readmeFile, readmeWithDiagram } from './definition-diagram/readme-diagram.ts';

const yearly: Definition = JSON.parse(
  readFileSync(new URL('../definitions/training-plan-yearly.json', import.meta.url), 'utf8'),
);

test('the README shows the flow of the yearly plan as its definition has it', () => {
  const readme = readFileSync(readmeFile, 'utf8');
  expect(readme, 'draw it anew: npx tsx scripts/draw-definition.ts').toBe(readmeWithDiagram(readme));
});

test('another flow would be noticed', () => {
  const readme = readFileSync(readmeFile, 'utf8');
  const shorter: Definition = { ...yearly, stages: yearly.stages.slice(0, -1) };
  expect(readmeWithDiagram(readme, shorter)).not.toBe(readme);
});

test('a README without its markers is not overwritten', () => {
  expect(() => readmeWithDiagram('# Totrinh\n')).toThrow('markers');
});

test('every step, condition and return of a definition is in the drawing', () => {
  const drawn = mermaidOf(yearly);
  for (const { condition, steps } of yearly.stages) {
    if (condition !== undefined) expect(drawn).toContain(`{"${textOf(condition)}?"}`);
    for (const { key, name, returnTo = [] } of steps) {
      const box = drawn.split('\n').find((line) => line.includes(`step_${key.replaceAll('-', '_')}[`));
      expect(box).toContain(`["${name.en}<br/>${name.vi}<br/>`);
      for (const to of returnTo)
        expect(box).toMatch(new RegExp(`↩.*${to === 'author' ? 'the unit' : nameOf(to)}`));
    }
  }
});

const nameOf = (key: string): string =>
  yearly.stages.flatMap(({ steps }) => steps).find((step) => step.key === key)?.name.en ?? key;
