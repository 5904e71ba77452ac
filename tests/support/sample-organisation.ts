import { uuidv7 } from 'uuidv7';
import type { Database } from '../../db/client.ts';
import { people, positions, units } from '../../db/schema/index.ts';
import type { Capacity } from '../../domain/approval/actor.ts';
import type { Routing } from '../../domain/approval/routing.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { routingFor } from './sample-routing.ts';

const posts = {
  drafter: ['Nông Thị Hạnh', 'commune', 'drafter'],
  head: ['Nông Văn Thái', 'commune', 'unit-head'],
  department: ['Vũ Thị Lan', 'SNV', 'department-head'],
  specialist: ['Trần Văn Bình', 'SNV', 'specialist'],
  deputy: ['Lê Thị Thu Thủy', 'SNV', 'deputy-director'],
  director: ['Hoàng Minh Đức', 'SNV', 'director'],
  scientist: ['Đỗ Quang Vinh', 'SKHCN', 'director'],
  scienceHead: ['Mai Thị Hồng', 'SKHCN', 'department-head'],
  financier: ['Bùi Thanh Tùng', 'STC', 'director'],
  financeHead: ['Phan Thị Nga', 'STC', 'department-head'],
  keeper: ['Đặng Thị Yến', 'STC', 'pool-keeper'],
  officeChief: ['Phạm Quốc Huy', 'UBND', 'office-chief'],
  administrator: ['Cao Văn Sơn', 'UBND', 'administrator'],
} as const satisfies Record<string, readonly [name: string, unit: string, role: string]>;
export type Who = keyof typeof posts;

const unitNames = {
  UBND: 'UBND tỉnh',
  SNV: 'Sở Nội vụ',
  SKHCN: 'Sở Khoa học và Công nghệ',
  STC: 'Sở Tài chính',
  commune: 'UBND xã Nà Hang',
} as const;
type Code = keyof typeof unitNames;

export type Organisation = {
  readonly unitId: (code: string) => string;
  readonly personId: (who: Who) => string;
  readonly capacity: (who: Who) => Capacity;
};

export const nameOf = (who: Who): string => posts[who][0];
export const emailOf = (who: string): string => `${who.toLowerCase()}@totrinh.example`;

/** A province with one commune, its departments, and a person for each part. */
export async function seedOrganisation(db: Database): Promise<Organisation> {
  const unitIds: Readonly<Record<string, string>> = Object.fromEntries(
    Object.keys(unitNames).map((code) => [code, uuidv7()]),
  );
  const personIds: Readonly<Record<string, string>> = Object.fromEntries(
    Object.keys(posts).map((who) => [who, uuidv7()]),
  );
  const idIn = (ids: Readonly<Record<string, string>>, key: string): string => {
    const id = ids[key];
    if (id === undefined) throw new Error(`the sample organisation has no ${key}`);
    return id;
  };
  const unitId = (code: string): string => idIn(unitIds, code);
  const personId = (who: string): string => idIn(personIds, who);
  const levelOf = (code: string) =>
    code === 'UBND' ? 'province' : code === 'commune' ? 'commune' : 'department';
  await db.insert(units).values(
    Object.entries(unitNames).map(([code, name]) => {
      const parentId = code === 'UBND' ? null : unitId('UBND');
      return {
        id: unitId(code),
        code,
        name,
        level: levelOf(code),
        parentId,
        validFrom: '2025-07-01',
      } as const;
    }),
  );
  const seats = Object.entries(posts).map(([who, [name, code, role]]) => ({
    who,
    name,
    code,
    role,
    id: personId(who),
  }));
  await db.insert(people).values(seats.map(({ id, name, who }) => ({ id, name, email: emailOf(who) })));
  await db.insert(positions).values(
    seats.map(({ id, code, role }) => ({
      personId: id,
      unitId: unitId(code),
      role,
      validFrom: '2025-07-01',
    })),
  );
  return {
    unitId,
    personId,
    capacity: (who) => ({ role: posts[who][2], unitId: unitId(posts[who][1] satisfies Code) }),
  };
}

/** Who handles each step of a definition when the commune submits: the routing by codes, with the ids in their place. */
export function sampleRoutingIn({ unitId }: Organisation, definition: Definition): Routing {
  const byCodes = JSON.stringify(routingFor(definition));
  return JSON.parse(byCodes, (key, value) => (key === 'unitId' ? unitId(value) : value));
}
