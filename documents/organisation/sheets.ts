import type { ChoiceList } from '../excel/writing/choice-lists.ts';
import { personColumns, positionColumns, unitColumns } from './columns.ts';

/** The sheets of the organisation with their columns: the one table that reader, writer and template share. */
export const organisationSheets = {
  units: { name: 'Đơn vị', also: ['Units', 'don-vi'], columns: unitColumns },
  people: { name: 'Nhân sự', also: ['People', 'Cán bộ'], columns: personColumns },
  positions: { name: 'Chức vụ', also: ['Positions'], columns: positionColumns },
} as const;

export type SheetKind = keyof typeof organisationSheets;

export const sheetKinds = ['units', 'people', 'positions'] as const satisfies readonly SheetKind[];

/** A column that lists have in front; its numbers mean nothing. */
export const countingColumn = { heading: 'STT', also: ['TT', 'Số TT', 'No'], mayBeMissing: true } as const;

export const organisationLists: readonly ChoiceList[] = sheetKinds.flatMap((kind) =>
  Object.values(organisationSheets[kind].columns).flatMap(({ heading, cell }) =>
    cell.options === undefined ? [] : [{ heading, options: cell.options }],
  ),
);
