import type { Finding } from '../content.ts';
import type { ParseFaultCode } from './parse-fault.ts';

/** Where in the draft a parser stands, and where it reports what is wrong there. */
export type Place = {
  readonly inside: (key: string | number) => Place;
  readonly fault: (code: ParseFaultCode, params?: Finding['params']) => void;
};

/**
 * A parser always gives a value: a stand-in where it reported a fault. Nobody sees stand-ins,
 * because a draft with faults gives no content; in return every fault is found at once.
 */
export type Parse<Value> = (value: unknown, at: Place) => Value;

/** One step further in a JSON pointer (RFC 6901). */
export const pointerInto = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The place at `pointer`; its faults are added to `findings`. */
export const placeAt = (pointer: string, findings: Finding[]): Place => ({
  inside: (key) => placeAt(pointerInto(pointer, key), findings),
  fault: (code, params = {}) => void findings.push({ pointer, code, severity: 'fault', params }),
});
