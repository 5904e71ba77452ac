import type { OrganisationRows } from '../../../documents/organisation/write-organisation.ts';

type Size = { readonly unitCount: number; readonly personCount: number; readonly positionCount: number };

const from = '2025-07-01';
const most = 20;

/** An organisation of a size below a top unit: departments and communes, offices below each, people spread over them. */
export function generatedOrganisation(size: Size, rootCode: string): OrganisationRows {
  const times = <Value>(count: number, make: (index: number) => Value) =>
    Array.from({ length: count }, (_, i) => make(i));
  const parentOf = (index: number) => (index < most ? rootCode : `U${Math.floor(index / most) - 1}`);
  return {
    units: times(size.unitCount, (index) => ({
      code: `U${index}`,
      name: `Đơn vị số ${index}`,
      level: index < most ? 'department' : 'office',
      parent: parentOf(index),
      from,
      to: null,
    })),
    people: times(size.personCount, (index) => ({
      staffCode: `CB${index}`,
      name: `Nguyễn Văn ${index}`,
      email: `cb${index}@example.org`,
      language: 'vi',
      active: 'yes',
    })),
    positions: times(size.positionCount, (index) => ({
      staffCode: `CB${index % size.personCount}`,
      email: null,
      unit: `U${index % size.unitCount}`,
      role: index < size.personCount ? 'drafter' : 'specialist',
      from,
      to: null,
    })),
  };
}
