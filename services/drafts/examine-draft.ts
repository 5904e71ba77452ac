import type { Connection } from '../../db/client.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { checkContent, sourceOfRule } from '../../domain/content/check-content.ts';
import type { Content, Finding } from '../../domain/content/content.ts';
import type { FindingCode } from '../../domain/content/finding-code.ts';
import { parseContent } from '../../domain/content/parse-content.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { checkedAgainst } from './checked-against.ts';

/** A fault or warning with the legal basis of its rule; null for faults of form. */
export type DraftFinding = Finding & { readonly source: Bilingual | null };

/** `content` is null while what was typed is not content yet. */
export type Examined = { readonly content: Content | null; readonly findings: readonly DraftFinding[] };

type Whose = { readonly kind: SubmissionKind; readonly unitId: string; readonly year: number };

/** Everything that is wrong with a draft today, by the process that it follows; while it cannot be read, what keeps it from that. */
export async function examineDraft(
  ctx: { readonly db: Connection },
  { kind, unitId, year }: Whose,
  typed: unknown,
  definition: Definition | null,
): Promise<Examined> {
  const parsed = parseContent(kind, typed);
  if ('findings' in parsed) return { content: null, findings: parsed.findings.map(withSource) };
  const { content } = parsed;
  const asked = definition === null ? {} : { asks: definition.asks ?? {} };
  const breaches = checkContent(kind, content, { ...(await checkedAgainst(ctx, unitId, year)), ...asked });
  return { content, findings: [...ofOtherYear(kind, content, year), ...breaches].map(withSource) };
}

/** A plan answers the campaign that it was begun for: another year would slip past it, and past the unit's plan of that year. */
function ofOtherYear(kind: SubmissionKind, content: Content, year: number): readonly Finding[] {
  if (kind !== 'training-plan' || content.year === year) return [];
  const code: FindingCode = 'not_one_of';
  return [{ pointer: '/year', code, severity: 'fault', params: { options: String(year) } }];
}

const withSource = (finding: Finding): DraftFinding => ({ ...finding, source: sourceOfRule(finding.code) });
