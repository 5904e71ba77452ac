import type { Content, Finding } from './content.ts';
import { amountsBySource } from './parse/amounts-by-source.ts';
import { fields } from './parse/fields.ts';
import { linesOf } from './parse/line-list.ts';
import { amount, whole } from './parse/numbers.ts';
import { type Parse, placeAt } from './parse/place.ts';
import { stated } from './parse/stated.ts';
import { longestText, longestTitle, requiredText, text } from './parse/texts.ts';
import type { SubmissionKind } from './submission-kind.ts';

export type ParsedContent = { readonly content: Content } | { readonly findings: readonly Finding[] };

/** Reads a draft, which is whatever was typed, as content; or says everything that keeps it from being content. */
export function parseContent(kind: SubmissionKind, draft: unknown): ParsedContent {
  const findings: Finding[] = [];
  const content = contentOf(kind)(draft, placeAt('', findings));
  return findings.length > 0 ? { findings } : { content };
}

const contentOf = (kind: SubmissionKind): Parse<Content> =>
  fields((read) => {
    const said = read('stated', stated);
    return {
      title: read('title', requiredText(longestTitle)),
      year: read('year', whole(2000, 2100)),
      basis: read('basis', text(longestText)),
      lines: read('lines', linesOf(kind)),
      total: read('total', amount),
      totalInWords: read('totalInWords', text(longestText)),
      funding: read('funding', amountsBySource),
      ...(said === undefined ? {} : { stated: said }),
    };
  });
