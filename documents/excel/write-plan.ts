import type { Content } from '../../domain/content/content.ts';
import type { MoneyUnit } from './money-unit.ts';
import { planWorkbook } from './writing/plan-workbook.ts';

export type PlanExport = {
  readonly unitName: string;
  /** The unit of the plan's own sheet; đồng when left out. */
  readonly moneyUnit?: MoneyUnit;
};

/** The plan as a workbook of the same form that is read: what is exported can be corrected and imported again. */
export const writePlan = (content: Content, { unitName, moneyUnit = 'dong' }: PlanExport): Promise<Buffer> =>
  planWorkbook({ content, unitName, moneyUnit, emptyRows: 0 });
