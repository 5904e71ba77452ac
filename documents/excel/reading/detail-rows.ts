import type { Fault } from '../cells/cell-kind.ts';
import type { Column } from '../column.ts';
import { type CostRow, costColumns } from '../columns/cost-columns.ts';
import { type EquipmentRow, equipmentColumns } from '../columns/equipment-columns.ts';
import { type ScholarshipRow, scholarshipColumns } from '../columns/scholarship-columns.ts';
import type { MoneyUnit } from '../money-unit.ts';
import type { Report } from './findings.ts';
import { isTotal } from './plan-closing.ts';
import { isGuidance } from './plan-lines.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

/** A row of a sheet beside the plan, with a way to report that it does not fit its line. */
export type DetailRow<Row> = { readonly row: Row; readonly reportLine: (fault: Fault) => void };

type OfLine = { readonly line: number };

export function detailRows<Row extends OfLine>(
  table: Table,
  unit: MoneyUnit | null,
  report: Report,
  read: (reader: RowReader) => Row,
  lineColumn: Pick<Column<Row, number>, 'heading'>,
): readonly DetailRow<Row>[] {
  return table.rows
    .filter((row) => !isTotal(row) && !isGuidance(table, row))
    .map((row) => {
      const reader = rowReader(table, row, unit, report);
      return { row: read(reader), reportLine: (found) => reader.report(lineColumn, found) };
    });
}

export function costRow({ take }: RowReader): CostRow {
  const norm = take(costColumns.norm);
  const overNormReason = take(costColumns.overNormReason);
  return {
    line: take(costColumns.line),
    item: {
      kind: take(costColumns.kind),
      description: take(costColumns.description),
      quantity: take(costColumns.quantity),
      unitPrice: take(costColumns.unitPrice),
      ...(norm === '' ? {} : { norm }),
      ...(overNormReason === '' ? {} : { overNormReason }),
    },
  };
}

export function scholarshipRow({ take }: RowReader): ScholarshipRow {
  const candidateId = take(scholarshipColumns.candidateId);
  return {
    line: take(scholarshipColumns.line),
    details: {
      ...(candidateId === '' ? {} : { candidateId }),
      candidateName: take(scholarshipColumns.candidateName),
      degree: take(scholarshipColumns.degree),
      institution: take(scholarshipColumns.institution),
      yearsOfService: take(scholarshipColumns.yearsOfService),
      goodYears: take(scholarshipColumns.goodYears),
      age: take(scholarshipColumns.age),
      studyMonths: take(scholarshipColumns.studyMonths),
      commitmentMonths: take(scholarshipColumns.commitmentMonths),
    },
  };
}

export function equipmentRow({ take }: RowReader): EquipmentRow {
  return {
    line: take(equipmentColumns.line),
    details: {
      item: take(equipmentColumns.item),
      quantity: take(equipmentColumns.quantity),
      unitPrice: take(equipmentColumns.unitPrice),
      users: take(equipmentColumns.users),
      existing: take(equipmentColumns.existing),
      need: take(equipmentColumns.need),
      remoteness: take(equipmentColumns.remoteness),
    },
  };
}
