import type { Finding } from '../../domain/content/content.ts';
import type { FindingCode } from '../../domain/content/finding-code.ts';
import { isRecord } from '../../domain/content/parse/fields.ts';
import { pointerInto } from '../../domain/content/parse/place.ts';
import { ServiceError } from '../service-error.ts';

const mostLines = 500;
/** Content itself is five levels deep. */
const deepest = 12;

/** A draft keeps whatever was typed, as long as it is a form at all, and of a size that can be looked at. */
export function requireWithinLimits(typed: unknown): void {
  const findings = beyondLimits(typed);
  if (findings.length > 0) throw new ServiceError({ code: 'faulty_content', findings });
}

function beyondLimits(typed: unknown): readonly Finding[] {
  if (!isRecord(typed)) return [fault('', 'not_an_object')];
  const lines = typed.lines;
  if (Array.isArray(lines) && lines.length > mostLines)
    return [fault('/lines', 'list_too_long', { max: mostLines, length: lines.length })];
  return notKept(typed, '', 1);
}

/** What could not be given back as it was typed: what lies too deep, and numbers too large for JSON's readers. */
function notKept(value: unknown, pointer: string, depth: number): readonly Finding[] {
  if (typeof value === 'number' && !Number.isFinite(value)) return [fault(pointer, 'not_a_whole_number')];
  if (typeof value !== 'object' || value === null) return [];
  if (depth > deepest) return [fault(pointer, 'unknown_field')];
  return Object.entries(value).flatMap(([key, child]) =>
    notKept(child, pointerInto(pointer, key), depth + 1),
  );
}

const fault = (pointer: string, code: FindingCode, params: Finding['params'] = {}): Finding => ({
  pointer,
  code,
  severity: 'fault',
  params,
});
