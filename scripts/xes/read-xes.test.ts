import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { XesTrace } from './log.ts';
import { readXes } from './read-xes.ts';

async function read(content: string | Buffer, name = 'small.xes'): Promise<readonly XesTrace[]> {
  const dir = mkdtempSync(join(tmpdir(), 'xes-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, name);
  writeFileSync(file, content);
  return Readable.from(readXes(file)).toArray();
}

const log = (inside: string): string => `<?xml version="1.0"?>\n<log xes.version="1.0">${inside}</log>`;
const event = (inside: string): string => log(`<trace><event>${inside}</event></trace>`);

const eventIn = async (inside: string) => (await read(event(inside)))[0]?.events[0]?.attributes;

describe('what a log says is read as it stands', () => {
  test.each([
    ['text', '<string key="a" value="x &lt; y &amp; z"/>', { a: 'x < y & z' }],
    ['an id', '<id key="a" value="07"/>', { a: '07' }],
    [
      'a date',
      '<date key="a" value="2017-01-09T09:49:50.000+01:00"/>',
      { a: '2017-01-09T09:49:50.000+01:00' },
    ],
    ['a whole number', '<int key="a" value="-12"/>', { a: -12 }],
    ['a number beyond exactness', '<int key="a" value="9007199254740993"/>', { a: '9007199254740993' }],
    ['a fraction', '<float key="a" value="2.5e3"/>', { a: 2500 }],
    ['no number', '<float key="a" value="NaN"/>', { a: Number.NaN }],
    ['a truth', '<boolean key="a" value="true"/>', { a: true }],
    ['a key with brackets', '<string key="(case)_Amount" value="26.85"/>', { '(case)_Amount': '26.85' }],
    ['a key like a method', '<string key="__proto__" value="x"/>', { ['__proto__']: 'x' }],
    ['the last of two', '<string key="a" value="1"/><string key="a" value="2"/>', { a: '2' }],
    ['nothing of what is nested', '<string key="a" value="1"><int key="b" value="2"/></string>', { a: '1' }],
    ['nothing of a list', '<list key="a"><values><int key="b" value="2"/></values></list>', {}],
  ])('%s', async (_what, inside, expected) => {
    expect(await eventIn(inside)).toStrictEqual(expected);
  });

  test('cases and events keep the order of the file', async () => {
    const named = (name: string) => `<string key="concept:name" value="${name}"/>`;
    const traces = await read(
      log(
        `<trace>${named('b')}<event>${named('2')}</event><event>${named('1')}</event></trace><trace>${named('a')}</trace>`,
      ),
    );
    expect(traces).toEqual([
      {
        attributes: { 'concept:name': 'b' },
        events: [{ attributes: { 'concept:name': '2' } }, { attributes: { 'concept:name': '1' } }],
      },
      { attributes: { 'concept:name': 'a' }, events: [] },
    ]);
  });

  test('a global counts only where its scope lacks the key', async () => {
    const globals = `<global scope="trace"><string key="kind" value="none"/></global>
      <global scope="event"><string key="org:resource" value="nobody"/><int key="cost" value="0"/></global>
      <global scope="constructor"><int key="stray" value="1"/></global>`;
    const [trace] = await read(
      log(`${globals}<trace><event><int key="cost" value="7"/></event><event/></trace>`),
    );
    expect(trace).toEqual({
      attributes: { kind: 'none' },
      events: [
        { attributes: { 'org:resource': 'nobody', cost: 7 } },
        { attributes: { 'org:resource': 'nobody', cost: 0 } },
      ],
    });
  });

  test('what a log says of itself, and events outside of every case, are passed over', async () => {
    const beside = `<extension name="Time"/><string key="creator" value="x"/><event><int key="a" value="1"/></event>`;
    expect(await read(log(`${beside}<trace/>`))).toEqual([{ attributes: {}, events: [] }]);
  });

  test('a packed log is known by its bytes, not by its name', async () => {
    expect(await read(gzipSync(event('<int key="a" value="1"/>')), 'plain.xes')).toHaveLength(1);
    expect(await read(event('<int key="a" value="1"/>'), 'packed.xes.gz')).toHaveLength(1);
  });

  test('the declared encoding is followed', async () => {
    const declared =
      '<?xml version="1.0" encoding="ISO-8859-1"?><log><trace><string key="a" value="caf\xe9"/></trace></log>';
    const [trace] = await read(Buffer.from(declared, 'latin1'));
    expect(trace?.attributes).toEqual({ a: 'café' });
  });

  test('letters that fall on the edge of a piece come whole', async () => {
    const text = 'kế hoạch đào tạo '.repeat(20_000);
    expect((await eventIn(`<string key="a" value="${text}"/>`))?.a).toBe(text);
  });
});

test('cases come while the file is still being read', async () => {
  const whole = log('<trace><event/></trace>'.repeat(20_000));
  const dir = mkdtempSync(join(tmpdir(), 'xes-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'cut.xes');
  writeFileSync(file, whole.slice(0, -6));
  let read = 0;
  const reading = async () => {
    for await (const trace of readXes(file)) read += trace.events.length;
  };
  await expect(reading()).rejects.toThrow('unclosed tag: log');
  expect(read).toBe(20_000);
});

describe('what is no log is told, with the place', () => {
  test.each([
    ['broken XML', '<log>\n <trace>\n  <event></trace></log>', /^small\.xes:3:17: unexpected close tag/],
    [
      'other XML',
      '<?xml version="1.0"?>\n<html/>',
      'small.xes:2:7: this is XML but no event log: it begins with <html>',
    ],
    ['no XML', 'case;activity;time', /^small\.xes:1:\d+: /],
    ['an empty file', '', /small\.xes:1:0: document must contain a root element/],
    [
      'a bad date',
      event('<date key="a" value="9 January"/>'),
      'small.xes:2:70: "9 January" of "a" is no date',
    ],
    ['a month that is none', event('<date key="a" value="2017-13-09T09:49:50Z"/>'), 'is no date'],
    ['a bad number', event('<int key="a" value="1.5"/>'), '"1.5" of "a" is no int'],
    ['an empty number', event('<float key="a" value=""/>'), '"" of "a" is no float'],
    ['a truth like a method', event('<boolean key="a" value="constructor"/>'), 'is no boolean'],
    ['no key', event('<int value="1"/>'), 'this <int> has no key'],
    ['no value', event('<int key="a"/>'), 'this <int> of "a" has no value'],
    [
      'a type that is none',
      event('<strng key="a" value="1"/>'),
      '<strng> is no attribute that a <event> can have',
    ],
    [
      'a packed file cut short',
      gzipSync(event('<int key="a" value="1"/>')).subarray(0, 40),
      'the packed file ends too early',
    ],
    [
      'a packed file that is damaged',
      Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
      'the packed file is damaged',
    ],
    ['bytes that are no text', Buffer.from([...Buffer.from('<log a="'), 0xff]), 'its bytes are no text'],
  ])('%s', async (_what, content, told) => {
    await expect(read(content)).rejects.toThrow(told);
  });

  test('a file that is not there', async () => {
    await expect(Readable.from(readXes('/nowhere/small.xes')).toArray()).rejects.toThrow(
      '/nowhere/small.xes: there is no such file',
    );
  });
});
