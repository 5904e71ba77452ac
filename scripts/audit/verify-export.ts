import { createHash, createPublicKey, verify } from 'node:crypto';
import { digestOfChange, digestOfEvent, digestOfJson } from './digests.ts';

export type ExportReport = { readonly lines: number; readonly faults: readonly string[] };

/** Proves an exported record: its seal, by the installation's public key; in JSON Lines also the digest of each line. */
export function verifyExport(text: string, publicKeyPem: string): ExportReport {
  const end = text.trimEnd().lastIndexOf('\n') + 1;
  const body = text.slice(0, end);
  const seal = sealIn(text.slice(end).trimEnd());
  if (seal === null) return { lines: 0, faults: ['the last line is no seal'] };
  const { signature, key: _key, ...sealed } = seal;
  const signed = Buffer.from(digestOfJson(sealed));
  const isJson = body === '' || body.startsWith('{');
  const lines = body.split('\n').filter((line) => line.trim() !== '').length - (isJson ? 0 : 1);
  const isGenuine = verify(
    null,
    signed,
    createPublicKey(publicKeyPem),
    Buffer.from(String(signature), 'base64'),
  );
  return {
    lines,
    faults: [
      ...(isGenuine ? [] : ['the seal was not signed with this key']),
      ...(createHash('sha256').update(body).digest('hex') === sealed.sha256
        ? []
        : ['the lines are not those that were sealed']),
      ...(isJson ? body.split('\n').flatMap(faultIn) : []),
    ],
  };
}

/** The last line: an object in JSON Lines, the second cell in CSV. */
function sealIn(line: string): Record<string, unknown> | null {
  const cell = /^"seal","(.*)"$/.exec(line)?.[1]?.replaceAll('""', '"') ?? line;
  try {
    const { record = 'seal', ...seal } = JSON.parse(cell);
    return record === 'seal' ? seal : null;
  } catch {
    return null;
  }
}

function faultIn(line: string, index: number): readonly string[] {
  if (line === '') return [];
  const { record, at, ...row } = JSON.parse(line);
  const digest =
    record === 'event' ? digestOfEvent({ ...row, atMs: at }) : digestOfChange({ ...row, atMs: at });
  return digest === row.digest ? [] : [`line ${index + 1}: its content was changed after it was written`];
}
