import exceljs from 'exceljs';
import type { CellFinding } from '../../domain/content/cell-finding.ts';
import type { Content } from '../../domain/content/content.ts';
import { countedIds } from './any-content.fixture.ts';
import { readPlan } from './read-plan.ts';
import { writePlan } from './write-plan.ts';

const line = {
  group: 'digital',
  audience: 'specialists',
  form: 'class',
  classes: 1,
  traineesPerClass: 30,
  days: 2,
  quarter: 2,
  place: 'Hội trường xã',
  provider: 'Sở Nội vụ',
  amount: 10_000_000,
  sources: { province: 10_000_000 },
  note: '',
} as const;

/** Three lines, one of each kind; money in triệu đồng, the first line in row 7, details from row 3 on. */
export const smallPlan: Content = {
  title: 'Kế hoạch đào tạo, bồi dưỡng năm 2027',
  year: 2027,
  basis: 'Nghị định 171/2025/NĐ-CP',
  lines: [
    {
      ...line,
      id: 'line-1',
      number: 1,
      kind: 'training',
      programme: 'Kỹ năng số',
      sources: { province: 6_000_000, own: 4_000_000 },
      costItems: [
        {
          kind: 'lecturer',
          description: '5 buổi',
          quantity: 5,
          unitPrice: 2_000_000,
          norm: 'lecturer-session',
        },
      ],
    },
    {
      ...line,
      id: 'line-2',
      number: 2,
      kind: 'scholarship',
      programme: 'Học bổng',
      costItems: [],
      scholarship: {
        candidateName: 'Lý Văn Phúc',
        degree: 'Thạc sĩ',
        institution: 'Đại học Thái Nguyên',
        yearsOfService: 5,
        goodYears: 2,
        age: 29,
        studyMonths: 24,
        commitmentMonths: 72,
      },
    },
    {
      ...line,
      id: 'line-3',
      number: 3,
      kind: 'equipment',
      programme: 'Máy tính',
      costItems: [],
      equipment: {
        item: 'Máy tính',
        quantity: 1,
        unitPrice: 10_000_000,
        users: 'Một cửa',
        existing: 0,
        need: 5,
        remoteness: 4,
      },
    },
  ],
  total: 30_000_000,
  totalInWords: 'Ba mươi triệu đồng',
  funding: { province: 26_000_000, own: 4_000_000 },
};

export type Sheets = (name: string) => exceljs.Worksheet;

/** The small plan's workbook after somebody worked on it. */
export async function editedWorkbook(
  edit: (sheets: Sheets, workbook: exceljs.Workbook) => void,
): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const file = await writePlan(smallPlan, { unitName: 'UBND xã Hồng Thái', moneyUnit: 'million' });
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  edit((name) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }, workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export const read = (file: Uint8Array) => readPlan(file, countedIds());

/** Findings as one reads them: `Kế hoạch!L7 required`. */
export async function findingsIn(file: Uint8Array): Promise<readonly string[]> {
  const result = await read(file);
  return 'findings' in result ? result.findings.map(asText) : [];
}

const asText = ({ sheet, row, column, code }: CellFinding): string => {
  const cell = row === undefined ? '' : `!${column ?? ''}${row}`;
  return sheet === undefined ? code : `${sheet}${cell} ${code}`;
};
