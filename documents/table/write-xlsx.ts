import { Workbook } from 'exceljs';
import { localText, type Table } from './table.ts';

const numberFormats = { text: '@', whole: '#,##0', decimal: '#,##0.0', instant: '@' } as const;
const widest = 60;

/** One sheet with its headings held in place and a filter on them. */
export async function writeXlsx({ name, columns, rows }: Table): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const shown = rows.map((cells) => cells.map((cell) => (cell instanceof Date ? localText(cell) : cell)));
  sheet.columns = columns.map(({ heading, as }, index) => ({
    header: heading,
    width: Math.min(
      widest,
      2 + Math.max(heading.length, ...shown.slice(0, 200).map((row) => String(row[index] ?? '').length)),
    ),
    style: { numFmt: numberFormats[as], alignment: { vertical: 'top', wrapText: as === 'text' } },
  }));
  for (const row of shown) sheet.addRow([...row]);
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
