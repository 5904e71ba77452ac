import { totalOf } from '../../../domain/money/vnd.ts';
import { canonicalJson } from '../../audit/canonical-json.ts';
import type { Violation } from '../operation.ts';
import type { Case } from './case.ts';
import { accuse } from './violation.ts';

type Held = Record<'reserved' | 'committed' | 'spent', Record<string, number>>;

/** What a submission believes to hold is what the ledger gave it, line by line and source by source. */
export function moneyAsTheLedgerSays({ id, state, ledger, events }: Case): readonly Violation[] {
  if (state === null) return [];
  const say = accuse(4, id);
  const answers = new Map(
    events.flatMap((event) =>
      event.type === 'settled' ? event.data.results.map((result) => [result.key, result] as const) : [],
    ),
  );
  const told = [...answers.values()].flatMap(({ key, granted, missing }) => {
    const rows = ledger.filter((row) => row.key === key);
    const given = Object.fromEntries(
      rows.flatMap(({ source, granted: moved }) => (moved > 0 ? [[source, moved]] : [])),
    );
    const lacking = rows.reduce((sum, { asked, granted: moved }) => sum + asked - moved, 0);
    return canonicalJson(given) === canonicalJson(granted) && lacking === totalOf(missing)
      ? []
      : [
          say(
            `the settlement of ${key} as the ledger has it: ${canonicalJson(given)}`,
            canonicalJson(granted),
          ),
        ];
  });
  if (state.ledger.length > 0)
    return [...told, say('every movement settled', `${state.ledger.length} are not`)];
  const lines = new Set([...Object.keys(state.money), ...ledger.map(({ lineId }) => lineId)]);
  return [
    ...told,
    ...[...lines].flatMap((lineId) => {
      const { reserved = {}, committed = {}, spent = {} } = state.money[lineId] ?? {};
      const [expected, found] = [
        heldBy(ledger.filter((row) => row.lineId === lineId)),
        { reserved, committed, spent },
      ];
      return canonicalJson(expected) === canonicalJson(found)
        ? []
        : [say(`money of ${lineId} as the ledger gives: ${canonicalJson(expected)}`, canonicalJson(found))];
    }),
  ];
}

function heldBy(rows: Case['ledger']): Held {
  const held: Held = { reserved: {}, committed: {}, spent: {} };
  const add = (part: keyof Held, source: string, amount: number): void => {
    const sum = (held[part][source] ?? 0) + amount;
    if (sum === 0) delete held[part][source];
    else held[part][source] = sum;
  };
  for (const { kind, source, granted } of rows) {
    if (kind === 'reserve') add('reserved', source, granted);
    if (kind === 'commit' || kind === 'release-reserved') add('reserved', source, -granted);
    if (kind === 'commit') add('committed', source, granted);
    if (kind === 'spend' || kind === 'release-committed') add('committed', source, -granted);
    if (kind === 'spend') add('spent', source, granted);
  }
  return held;
}
