import type { Content, CostItem, Line, ScholarshipDetails } from './content.ts';
import { linesInOrder } from './lines-in-order.ts';

/** A line of a draft that still lacks the person to be sent. */
export type DraftLine = Omit<Line, 'scholarship'> & { readonly scholarship?: Partial<ScholarshipDetails> };
export type DraftContent = Omit<Content, 'lines'> & { readonly lines: readonly DraftLine[] };

/**
 * Last year's plan as the start of a new draft. Lines are new ones; nobody's data and no reason is carried over:
 * who is to be sent, and why a cost exceeds its norm, has to be said afresh.
 */
export function draftForNextYear(
  content: Content,
  { year, newId }: { readonly year: number; readonly newId: () => string },
): DraftContent {
  return {
    ...content,
    title: content.title.replace(new RegExp(`(?<!\\d)${content.year}(?!\\d)`, 'g'), String(year)),
    year,
    lines: linesInOrder(content.lines).map((line, index) => draftLine(line, newId(), index + 1)),
  };
}

function draftLine(line: Line, id: string, number: number): DraftLine {
  const { scholarship, costItems, note, ...rest } = line;
  const fresh = { ...rest, id, number, costItems: costItems.map(withoutReason) };
  if (scholarship === undefined) return { ...fresh, note };
  const { degree, institution, studyMonths, commitmentMonths } = scholarship;
  // The note of a scholarship tends to name its candidate.
  return { ...fresh, note: '', scholarship: { degree, institution, studyMonths, commitmentMonths } };
}

function withoutReason(item: CostItem): CostItem {
  const { overNormReason: _reason, ...rest } = item;
  return rest;
}
