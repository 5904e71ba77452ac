import type { Revision } from '../approval/revision.ts';
import { digestOf } from '../digest.ts';
import type { Content, Line } from './content.ts';
import { factsOf } from './facts.ts';
import { linesInOrder } from './lines-in-order.ts';

/** What the workflow is told of a revision: digests, tags, money, facts and ids, never a text. */
export function revisionOf(
  content: Content,
  { number, authors }: { readonly number: number; readonly authors: readonly string[] },
): Revision {
  const { title, year, basis, total, totalInWords, funding, lines } = content;
  const parts = {
    general: digestOf({ title, year, basis }),
    funding: digestOf({ total, totalInWords, funding }),
  };
  const stateLines = lines.map((line) => ({
    id: line.id,
    digest: lineDigest(line),
    kind: line.kind,
    tags: [line.kind, line.group],
    amountBySource: line.sources,
  }));
  return {
    number,
    digest: digestOf({ parts, lines: linesInOrder(lines).map((line) => [line.number, lineDigest(line)]) }),
    parts,
    lines: stateLines,
    facts: factsOf(content),
    beneficiaries: [...new Set(lines.flatMap(({ scholarship }) => scholarship?.candidateId ?? []))],
    authors: [...new Set(authors)],
  };
}

/** Without its number: removing a line renumbers those below, and they are not what was changed. */
function lineDigest(line: Line): string {
  const { number: _number, ...substance } = line;
  return digestOf(substance);
}
