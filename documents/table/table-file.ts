import type { Table, TableFormat } from './table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type TableFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<TableFormat, string>;

/** A list as a file to be saved. */
export async function tableFile(table: Table, format: TableFormat): Promise<TableFile> {
  const bytes = format === 'csv' ? new TextEncoder().encode(writeCsv(table)) : await writeXlsx(table);
  return { name: `${table.name}.${format}`, mediaType: mediaTypes[format], bytes };
}
