import type { Revision } from '../approval/revision.ts';
import type { Facts } from '../definition/fact.ts';
import { digestOf } from '../digest.ts';
import type { Content, Line } from './content.ts';
import { factsOf } from './facts.ts';
import { generalOf } from './general-of.ts';
import { linesInOrder } from './lines-in-order.ts';

type Written = {
  readonly number: number;
  readonly authors: readonly string[];
  /** Names of stated facts that conditions use; whatever else the unit stated stays with the content. */
  readonly asks?: readonly string[];
  /** The same for every revision of a submission, and known to nobody outside: a digest must not confirm a guess. */
  readonly salt?: string;
};

/** What the workflow is told of a revision: digests, tags, money, facts and ids; of texts only answers that a condition needs. */
export function revisionOf(content: Content, { number, authors, asks = [], salt = '' }: Written): Revision {
  const { total, totalInWords, funding, lines, stated = {} } = content;
  const saltedDigest = (value: object): string => digestOf([salt, value]);
  const lineDigest = (line: Line): string => saltedDigest(substanceOf(line));
  const parts = {
    general: saltedDigest(generalOf(content)),
    funding: saltedDigest({ total, totalInWords, funding }),
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
    facts: factsOf({ ...content, stated: only(asks, stated) }),
    beneficiaries: [...new Set(lines.flatMap(({ scholarship }) => scholarship?.candidateId ?? []))],
    authors: [...new Set(authors)],
  };
}

const only = (names: readonly string[], stated: Facts): Facts =>
  Object.fromEntries(Object.entries(stated).filter(([name]) => names.includes(name)));

/** Without its number: removing a line renumbers those below, and they are not what was changed. */
function substanceOf({ number: _number, ...substance }: Line): object {
  return substance;
}
