import type { Workbook } from 'exceljs';
import { writeOrganisation } from '../documents/organisation/write-organisation.ts';
import { demoPeople } from './demo-people.ts';
import { demoUnits, twoTiersSince } from './demo-units.ts';

const dated = { from: twoTiersSince, to: null } as const;

/** What the personnel office hands in: two of the demo's units and two new ones, people who join, and one who is called otherwise. */
export const writeDemoOrganisation = (): Promise<Buffer> =>
  writeOrganisation({
    units: [
      ...demoUnits
        .filter(({ code }) => code === 'UBND' || code === 'XHT')
        .map(({ code, name, level }) => ({
          ...{ code, name, level, parent: code === 'UBND' ? null : 'UBND' },
          ...dated,
        })),
      { code: 'XTT', name: 'UBND xã Tân Trào', level: 'commune', parent: 'UBND', ...dated },
      { code: 'XTT-VH', name: 'Phòng Văn hóa – Xã hội', level: 'office', parent: 'XTT', ...dated },
    ],
    people: [
      ...demoPeople
        .filter(({ key }) => key === 'xht-drafter')
        .map(({ email }) => ({
          ...{ staffCode: 'CB-0101', name: 'Nông Thị Mỹ Hạnh', email },
          ...{ language: null, active: null },
        })),
      newcomer('CB-0301', 'Ma Văn Thắng', 'xtt-unit-head'),
      newcomer('CB-0302', 'Quan Thị Hiền', 'xtt-drafter'),
    ],
    positions: [
      { staffCode: 'CB-0301', email: null, unit: 'XTT', role: 'unit-head', ...dated },
      { staffCode: 'CB-0302', email: null, unit: 'XTT', role: 'drafter', ...dated },
      {
        staffCode: 'CB-0302',
        email: null,
        unit: 'XTT-VH',
        role: 'specialist',
        from: '2026-01-01',
        to: '2030-12-31',
      },
    ],
  });

const newcomer = (staffCode: string, name: string, key: string) => ({
  staffCode,
  name,
  email: `${key}@tuyenquang.example`,
  language: 'vi' as const,
  active: 'yes' as const,
});

/** What is wrong in `to-chuc-loi.xlsx`, cell by cell. */
const slips: readonly (readonly [sheet: string, address: string, value: string])[] = [
  ['Đơn vị', 'D4', 'XKX'],
  ['Đơn vị', 'C5', 'Cấp thôn'],
  ['Nhân sự', 'C3', 'khong-phai-email'],
  ['Chức vụ', 'D2', 'Trưởng thôn'],
  ['Chức vụ', 'E3', '31/02/2026'],
  ['Chức vụ', 'F4', '01/01/2020'],
];

export function organisationWithSlips(workbook: Workbook): void {
  for (const [sheet, address, value] of slips) {
    const found = workbook.getWorksheet(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    found.getCell(address).value = value;
  }
}
