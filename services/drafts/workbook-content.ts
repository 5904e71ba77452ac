import { uuidv7 } from 'uuidv7';
import { type ReadPlan, readPlan } from '../../documents/excel/read-plan.ts';
import { ServiceError } from '../service-error.ts';

/** What a workbook was read as; shown back, because sums in triệu đồng were converted. */
export type WorkbookRead = {
  readonly unitName: string;
  readonly moneyUnit: Extract<ReadPlan, { draft: unknown }>['moneyUnit'];
  readonly lineCount: number;
  /** VND. */
  readonly total: number;
};

/** The plan in a workbook; one faulty cell and nothing of it is taken, and every fault is told. */
export async function workbookContent(file: Uint8Array) {
  const plan = await readPlan(file, uuidv7);
  if ('findings' in plan) throw new ServiceError({ code: 'faulty_workbook', findings: plan.findings });
  const { draft, unitName, moneyUnit } = plan;
  const read: WorkbookRead = { unitName, moneyUnit, lineCount: draft.lines.length, total: draft.total };
  return { content: draft, read };
}
