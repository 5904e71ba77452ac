import type { Content, ScholarshipDetails } from '../content.ts';
import { placedLines } from './rule.ts';

export type PlacedScholarship = { readonly scholarship: ScholarshipDetails; readonly pointer: string };

/** Every scholarship with its JSON pointer. */
export const placedScholarships = (content: Content): readonly PlacedScholarship[] =>
  placedLines(content).flatMap(({ line: { scholarship }, pointer }) =>
    scholarship === undefined ? [] : [{ scholarship, pointer: `${pointer}/scholarship` }],
  );
