import { UUID } from 'uuidv7';
import { isClosed } from '../../domain/approval/submission-state.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { openRandom, type Random } from '../runtime/random.ts';
import type { Cast } from './cast.ts';
import type { Province, Sender } from './country.ts';
import { retell } from './retell.ts';
import { type Rows, rowsOf } from './rows-of.ts';
import { definitionOf } from './seed-units.ts';
import type { Tale } from './tell-stories.ts';
import { titleOf } from './titles.ts';

const day = 24 * 3_600_000;
const week = 7 * day;

type Place = { readonly province: Province; readonly definition: Definition; readonly sender: () => Sender };

/** What a sending may change: which process it follows, and how much later than in the tale it happens. */
type Terms = {
  readonly definitionOf: (province: Province) => Definition;
  readonly laterMs: (tale: Tale, random: Random) => number;
};

/** Has units of the country send what the cast sent, `had` submissions after the first; a few large ones send most. */
export function openSenders(
  provinces: readonly Province[],
  cast: Cast,
  had: number,
  terms: Terms = { definitionOf, laterMs: recently },
) {
  const random = openRandom(had + 1);
  const [first] = provinces;
  const played = first?.senders[0];
  if (first === undefined || played === undefined) throw new Error('the country is empty');
  const places = provinces.map(
    (province): Place => ({
      province,
      definition: terms.definitionOf(province),
      sender: random.chooser(province.senders, (_, rank) => 1 / Math.sqrt(rank)),
    }),
  );
  const place = random.chooser(places, (_, rank) => 1 / rank);
  let count = had;
  return {
    random,
    again(tale: Tale): Rows {
      const { province, definition, sender: choose } = place();
      const sender = choose();
      const laterMs = terms.laterMs(tale, random);
      const submissionId = idAt((tale.events[0]?.at ?? 0) + laterMs, random);
      const inPlaceOf = substitutes(first, played, province, sender);
      const { calendar } = cast;
      const title = titleOf(random, 2027);
      count += 1;
      return rowsOf(retell(tale, { submissionId, inPlaceOf, definition, calendar, laterMs, title }), {
        rootUnitId: province.unit.id,
        fileNumber: `${province.code}-KH-2027-${String(count).padStart(6, '0')}`,
        createdBy: sender.drafter.id,
      });
    },
  };
}

/** What is open moved last in the past week; what is closed, in the past year. */
function recently({ events, state }: Tale, random: Random): number {
  const last = events.at(-1)?.at ?? 0;
  const target = Date.now() - day - random.next() * (isClosed(state.is) ? 50 * week : week);
  return Math.floor((target - last) / week) * week + random.below(7 * 3_600_000);
}

const idAt = (at: number, random: Random): string =>
  UUID.fromFieldsV7(at, random.below(2 ** 12), random.below(2 ** 30), random.below(2 ** 32)).toString();

function substitutes(
  first: Province,
  played: Sender,
  province: Province,
  sender: Sender,
): ReadonlyMap<string, string> {
  const office = [...first.ids].map(([key, id]) => [id, province.ids.get(key) ?? id] as const);
  return new Map([
    ...office,
    [played.unit.id, sender.unit.id],
    [played.head.id, sender.head.id],
    [played.drafter.id, sender.drafter.id],
  ]);
}
