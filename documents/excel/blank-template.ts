import { planWorkbook } from './writing/plan-workbook.ts';

const emptyRows = 30;

/** The empty form: headings, a row of guidance, drop-down lists, and the money unit that most plans use. */
export const blankTemplate = (): Promise<Buffer> =>
  planWorkbook({ content: null, unitName: '', moneyUnit: 'million', emptyRows });
