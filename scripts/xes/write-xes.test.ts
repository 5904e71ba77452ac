import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { XesTrace, XesValue } from './log.ts';
import { readXes } from './read-xes.ts';
import { schemaFaults } from './schema-faults.fixture.ts';
import { writeXes, type XesHeader } from './write-xes.ts';

const time = '2026-10-05T09:00:00.000+07:00';
const header: XesHeader = {
  attributes: { 'concept:name': 'A log', 'lifecycle:model': 'standard' },
  globals: { trace: { 'concept:name': '?' }, event: { 'time:timestamp': time } },
  classifiers: { Activity: ['concept:name'] },
  dates: ['due'],
};

async function written(traces: readonly XesTrace[]): Promise<string> {
  const each = async function* () {
    yield* traces;
  };
  return (await Readable.from(writeXes(header, each())).toArray()).join('');
}

const oneEvent = (attributes: Readonly<Record<string, XesValue>>): readonly XesTrace[] => [
  {
    attributes: { 'concept:name': 'KH-2027-0001' },
    events: [{ attributes: { 'time:timestamp': time, ...attributes } }],
  },
];

async function readBack(xml: string): Promise<readonly XesTrace[]> {
  const dir = mkdtempSync(join(tmpdir(), 'xes-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'log.xes'), xml);
  return Readable.from(readXes(join(dir, 'log.xes'))).toArray();
}

describe('what is written fits the schema and is read back as it was', () => {
  test.each([
    ['a log without cases', []],
    ['a case without events', [{ attributes: { 'concept:name': 'a' }, events: [] }]],
    ['marks of XML', oneEvent({ a: `<b attr="1">'&amp;'</b> ]]> --` })],
    ['line ends and tabs', oneEvent({ a: ' one\ttwo\nthree\r\nfour ' })],
    ['Vietnamese, and letters beyond 16 bits', oneEvent({ a: 'Kế hoạch đào tạo 𝔘' })],
    ['numbers', oneEvent({ a: 9_007_199_254_740_991, b: -0.5, c: 1e21, d: Number.NEGATIVE_INFINITY })],
    ['truths', oneEvent({ a: true, b: false })],
    ['dates', oneEvent({ due: '2026-10-12T17:00:00.000+07:00' })],
  ])('%s', async (_what, traces) => {
    const xml = await written(traces);
    expect(await schemaFaults(xml)).toEqual([]);
    expect(await readBack(xml)).toEqual(traces);
  });

  test('letters that XML cannot carry at all', async () => {
    const xml = await written(oneEvent({ a: 'a\u0000b\u001Fc\uFFFEd\uD800e' }));
    expect(await schemaFaults(xml)).toEqual([]);
    expect((await readBack(xml))[0]?.events[0]?.attributes.a).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  });
});

test('a key that the standard does not know as a name is not written', async () => {
  await expect(written(oneEvent({ '(case)_Amount': 1 }))).rejects.toThrow(
    '"(case)_Amount" cannot be the key',
  );
});

describe('the schema refuses', () => {
  const good = written(oneEvent({ a: 1 }));
  test.each([
    ['an extension after the cases', /(<extension name="Time".*>)([\s\S]*)(<\/log>)/, '$2$1$3'],
    [
      'an attribute of a case after its events',
      /(<string key="concept:name" value="KH.*>)([\s\S]*)(<\/trace>)/,
      '$2$1$3',
    ],
    ['a date that is none', /2026-10-05T09:00:00.000\+07:00(?="\/>\s*<int)/, '5 October 2026'],
    ['a whole number that is none', /<int key="a" value="1"/, '<int key="a" value="one"'],
    ['a key that is no name', /<int key="a"/, '<int key="(case)_Amount"'],
    ['an attribute without a value', /<int key="a" value="1"/, '<int key="a"'],
    ['a type that is none', /<int key="a"/, '<number key="a"'],
    ['a version that is no number', /xes.version="1849.2016"/, 'xes.version="1849-2016"'],
    ['the name of a classifier with a blank', /name="Activity"/, 'name="Activity name"'],
  ])('%s', async (_what, found, instead) => {
    const broken = (await good).replace(found, instead);
    expect(broken).not.toBe(await good);
    expect(await schemaFaults(broken)).not.toEqual([]);
  });
});
