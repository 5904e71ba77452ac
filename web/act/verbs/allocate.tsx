import type { FC } from 'hono/jsx';
import { allocatableLines, askableFor, moneyOf } from '../../../domain/approval/amounts.ts';
import {
  type AmountBySource,
  type FundingSource,
  fundingSources,
} from '../../../domain/money/funding-source.ts';
import { totalOf } from '../../../domain/money/vnd.ts';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import type { Fault } from '../../filled.ts';
import type { Reader } from '../../reader.ts';
import { sending } from '../sending.ts';
import type { Act, FieldsProps, PoolStanding, VerbForm } from '../verb-form.ts';
import { AmountFields, amountsTyped } from './amount-fields.tsx';
import { lineField } from './judgement-input.ts';

const send = sending('allocate', verbInputs.allocate);

/** Lines that money can still be asked for, in the published order of rank. */
function askable({ scene, scores }: Act) {
  const { state, content } = scene.view;
  if (state === null) return [];
  return allocatableLines(state)
    .map(({ line, amount }) => ({
      id: line.id,
      kind: line.kind,
      amount,
      ask: askableFor(state, line.id, amount),
      money: moneyOf(state, line.id),
      score: scores.get(line.id) ?? 0,
      name: content?.lines.find(({ id }) => id === line.id),
    }))
    .filter(({ ask }) => totalOf(ask) > 0)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

type Kind = PoolStanding['purpose'];

const poolsOf = ({ pools }: Act, kind: Kind, source: FundingSource) =>
  pools?.filter((pool) => pool.purpose === kind && pool.source === source) ?? null;

/** A source without a pool is not Finance’s to give: the unit’s own money, a sponsor’s. */
const pooledOnly = (act: Act, kind: Kind, ask: AmountBySource): AmountBySource =>
  Object.fromEntries(
    fundingSources.flatMap((source) =>
      ask[source] === undefined || poolsOf(act, kind, source)?.length === 0 ? [] : [[source, ask[source]]],
    ),
  );

function freeText(act: Act, kind: Kind, source: FundingSource): string | undefined {
  const { word, amount } = act.reader;
  const pools = poolsOf(act, kind, source);
  if (pools === null) return undefined;
  if (pools.length === 0) return word('allocate.noPool');
  return word('allocate.free', { amount: amount(pools.reduce((sum, { free }) => sum + free, 0)) });
}

const Fields: FC<FieldsProps> = ({ act, filled }) => {
  const { reader } = act;
  const lines = askable(act);
  return (
    <>
      <p class="hint">{reader.word('allocate.hint')}</p>
      {lines.length === 0 && <p class="note">{reader.word('allocate.none')}</p>}
      <ol class="plain cards">
        {lines.map(({ id, kind, amount, ask, money, score, name }, index) => (
          <li class="card">
            <h3>
              {reader.word('place.line', { number: name?.number ?? '' })}: {name?.programme}
            </h3>
            <p class="sub">
              {reader.word('allocate.rank', { rank: index + 1, score: reader.number(score) })} ·{' '}
              {reader.word('allocate.approved', { amount: reader.amount(totalOf(amount)) })}
              {totalOf(money.missing) > 0 &&
                ` · ${reader.word('money.missing', { amount: reader.amount(totalOf(money.missing)) })}`}
            </p>
            <AmountFields
              reader={reader}
              filled={filled}
              name={lineField(id, 'amount')}
              legend={reader.word('allocate.ask')}
              sources={ask}
              suggested={pooledOnly(act, kind, ask)}
              hintOf={(source) => freeText(act, kind, source)}
            />
          </li>
        ))}
      </ol>
    </>
  );
};

/** Finance asks the pools, line by line in the order of rank. */
export const allocate: VerbForm = {
  Fields,
  button: 'send.allocate',
  send: async (ctx, act, typed) => {
    const faults: Fault[] = [];
    const requests = askable(act).flatMap(({ id }) => {
      const { amounts, faults: wrong } = amountsTyped(act.reader, typed, lineField(id, 'amount'));
      faults.push(...wrong);
      return totalOf(amounts) === 0 ? [] : [{ lineId: id, amountBySource: amounts }];
    });
    if (faults.length > 0) return { faults };
    if (requests.length === 0) return { faults: [nothingAsked(act.reader)] };
    return send(ctx, act, { step: act.offered.step, requests }, (pointer) => {
      const lineId = requests[Number(pointer.split('/')[2])]?.lineId;
      return lineId === undefined ? null : lineField(lineId, 'amount');
    });
  },
};

const nothingAsked = ({ word }: Reader): Fault => ({ field: null, text: word('allocate.nothing') });
