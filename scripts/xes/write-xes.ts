import type { XesTrace, XesValue } from './log.ts';
import { xmlText } from './xml-text.ts';

type Attributes = XesTrace['attributes'];

/** What stands before the cases. Dates are written as such by their keys, for a date is text like any other in a trace. */
export type XesHeader = {
  readonly attributes: Attributes;
  /** What every trace and event carries, with the value that a reader takes where one does not. */
  readonly globals: { readonly trace: Attributes; readonly event: Attributes };
  /** Keys of attributes by which events are told apart, under the name (xs:NCName) that people choose them by. */
  readonly classifiers: Readonly<Record<string, readonly string[]>>;
  readonly dates: readonly string[];
};

const extensions = { Concept: 'concept', Lifecycle: 'lifecycle', Organizational: 'org', Time: 'time' };

/** An event log in XML, piece by piece, as the schema of IEEE 1849-2016 has it. */
export async function* writeXes(header: XesHeader, traces: AsyncIterable<XesTrace>): AsyncGenerator<string> {
  const dates = new Set(['time:timestamp', ...header.dates]);
  yield headOf(header, dates);
  for await (const trace of traces) {
    const events = trace.events.map(
      (event) => `\t\t<event>\n${attributesOf(event.attributes, dates, '\t\t\t')}\t\t</event>\n`,
    );
    yield `\t<trace>\n${attributesOf(trace.attributes, dates, '\t\t')}${events.join('')}\t</trace>\n`;
  }
  yield '</log>\n';
}

function headOf({ attributes, globals, classifiers }: XesHeader, dates: ReadonlySet<string>): string {
  const declared = Object.entries(extensions).map(
    ([name, prefix]) =>
      `\t<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`,
  );
  const defaults = Object.entries(globals).map(
    ([scope, values]) => `\t<global scope="${scope}">\n${attributesOf(values, dates, '\t\t')}\t</global>\n`,
  );
  const ways = Object.entries(classifiers).map(
    ([name, keys]) => `\t<classifier name="${name}" scope="event" keys="${xmlText(keys.join(' '))}"/>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849.2016" xes.features="">\n',
    ...declared,
    ...defaults,
    ...ways,
    attributesOf(attributes, dates, '\t'),
  ].join('');
}

const attributesOf = (attributes: Attributes, dates: ReadonlySet<string>, indent: string): string =>
  Object.entries(attributes)
    .map(([key, value]) => `${indent}${attributeOf(key, value, dates)}\n`)
    .join('');

// xs:Name, of ASCII alone.
const name = /^[A-Za-z_:][\w.:-]*$/;

function attributeOf(key: string, value: XesValue, dates: ReadonlySet<string>): string {
  if (!name.test(key)) throw new Error(`"${key}" cannot be the key of an attribute in a log`);
  const type = typeof value === 'string' && dates.has(key) ? 'date' : typeOf(value);
  return `<${type} key="${key}" value="${typeof value === 'number' ? numberText(value) : xmlText(String(value))}"/>`;
}

function typeOf(value: XesValue): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'int' : 'float';
  return typeof value;
}

const numberText = (value: number): string =>
  Math.abs(value) === Number.POSITIVE_INFINITY ? `${value < 0 ? '-' : ''}INF` : String(value);
