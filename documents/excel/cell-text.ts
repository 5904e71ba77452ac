/** What a spreadsheet program could take for a formula once the cell is edited or saved as CSV. */
const startsFormula = /^[=+\-@'|%]/;

/** Characters that XML cannot hold, and control characters; tabs become spaces. */
const unprintable = /(?!\n)\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as it is written into a cell: an apostrophe in front keeps it a text, as in the spreadsheet itself. */
export function toCellText(text: string): string {
  const plain = cleaned(text).replace(/_x([0-9A-F]{4})_/g, '_x005F_x$1_');
  return startsFormula.test(plain) ? `'${plain}` : plain;
}

/** A text as it stands in a cell, without that apostrophe. */
export function fromCellText(text: string): string {
  const plain = cleaned(text);
  return plain.startsWith("'") && startsFormula.test(plain.slice(1)) ? plain.slice(1) : plain;
}

const cleaned = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(unprintable, '').normalize('NFC').trim();
