import { readFileSync } from 'node:fs';
import { memoryPages, validateXML } from 'xmllint-wasm';

const schema = readFileSync(new URL('xes.xsd', import.meta.url), 'utf8');

/** What libxml2 finds wrong with a log by our schema of XES. */
export async function schemaFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'log.xes', contents: xml },
    schema: { fileName: 'xes.xsd', contents: schema },
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message }) => message);
}
