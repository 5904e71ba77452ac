import { longestText, longestTitle } from '../../../domain/content/parse/texts.ts';
import { textCell } from '../cells/text-cell.ts';
import { wholeCell } from '../cells/whole-cell.ts';

/** The first column of every sheet; beside the plan it says to which line a row belongs. */
export const numberColumn = {
  heading: 'STT',
  also: ['TT', 'Số TT', 'Số thứ tự'],
  cell: wholeCell(1, 10_000),
  width: 7,
  guidance: 'STT của nội dung ở trang Kế hoạch',
} as const;

export const text = textCell(longestText);
export const title = textCell(longestTitle);
export const optionalText = { cell: text, mayBeEmpty: true, mayBeMissing: true } as const;
