import { stableId } from '../../demo/stable-id.ts';
import type { Role } from '../../domain/roles.ts';
import { communeName, departmentNames, personName, provinceNames } from './names.ts';

type Unit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'department' | 'commune';
  readonly parentId: string | null;
};

/** Somebody with all roles that they hold in one unit; `seat` names the place within a province: `SNV/director`. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly seat: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
};

/** A unit that sends plans, with who writes and who signs. */
export type Sender = { readonly unit: Unit; readonly drafter: Person; readonly head: Person };

export type Province = {
  readonly code: string;
  readonly unit: Unit;
  readonly departments: readonly Unit[];
  readonly senders: readonly Sender[];
  readonly people: readonly Person[];
  /** Ids of its units and people by what they are within it: `SNV`, `SNV/director`. */
  readonly ids: ReadonlyMap<string, string>;
};

const communes = 3_321;

const seats: Readonly<Record<string, readonly (readonly Role[])[]>> = {
  UBND: [['chair'], ['vice-chair'], ['office-chief'], ['administrator'], ['auditor'], ['leader']],
  SNV: [['director', 'unit-head'], ['deputy-director'], ['department-head'], ['specialist'], ['drafter']],
  SKHCN: [['director', 'unit-head'], ['department-head'], ['specialist'], ['drafter']],
  STC: [['director', 'unit-head'], ['department-head'], ['specialist'], ['pool-keeper'], ['drafter']],
};

/** 34 provinces, 13 departments in each, 3,321 communes, and who holds which post; the same in every run. */
export function imagineCountry(): readonly Province[] {
  const codes = Object.entries(provinceNames);
  let commune = 0;
  return codes.map(([code, name], index) => {
    const end = Math.round((communes * (index + 1)) / codes.length);
    const places = Array.from({ length: end - commune }, (_, place) => ({ number: commune + place, place }));
    commune = end;
    const unit = unitOf(code, 'UBND', `UBND ${name}`, 'province', null);
    const departments = Object.entries(departmentNames).map(([key, title]) =>
      unitOf(code, key, `${title} ${name}`, 'department', unit.id),
    );
    const offices = [unit, ...departments].map((office) => peopleOf(office, seats[keyOf(office)] ?? authors));
    const senders = places.map(({ number, place }) =>
      senderOf(
        unitOf(code, `X${String(place + 1).padStart(3, '0')}`, communeName(number), 'commune', unit.id),
      ),
    );
    const ids = new Map([
      ...[unit, ...departments].map((office) => [keyOf(office), office.id] as const),
      ...offices.flat().map(({ seat, id }) => [seat, id] as const),
    ]);
    const people = [...offices.flat(), ...senders.flatMap(({ head, drafter }) => [head, drafter])];
    return { code, unit, departments, senders, people, ids };
  });
}

const authors: readonly (readonly Role[])[] = [['unit-head'], ['drafter']];

const keyOf = ({ code }: Unit): string => code.slice(code.indexOf('-') + 1);

function unitOf(
  province: string,
  key: string,
  name: string,
  level: Unit['level'],
  parentId: string | null,
): Unit {
  const code = `${province}-${key}`;
  return { id: stableId(`country unit ${code}`), code, name, level, parentId };
}

function peopleOf(unit: Unit, posts: readonly (readonly Role[])[]): readonly Person[] {
  return posts.map((roles, index) => {
    const key = `${unit.code}/${roles[0]}`.toLowerCase();
    const id = stableId(`country person ${key}`);
    const name = personName(Number.parseInt(id.slice(-6), 16) + index);
    return {
      id,
      name,
      email: `${key.replace('/', '.')}@totrinh.example`,
      seat: `${keyOf(unit)}/${roles[0]}`,
      unitId: unit.id,
      roles,
    };
  });
}

function senderOf(unit: Unit): Sender {
  const [head, drafter] = peopleOf(unit, authors);
  if (head === undefined || drafter === undefined) throw new Error('a commune has two people');
  return { unit, head, drafter };
}
