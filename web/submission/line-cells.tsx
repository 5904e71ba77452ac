import type { FC } from 'hono/jsx';
import { type AmountBySource, fundingSources } from '../../domain/money/funding-source.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import { State } from '../parts/state.tsx';
import type { Reader } from '../reader.ts';
import { stateWords } from '../states.ts';
import { Changed } from './changed.tsx';
import type { LineModel } from './line-model.ts';

type Props = { readonly reader: Reader; readonly model: LineModel };

/** What was asked for, and what decisions have left of it. */
export const LineAmount: FC<Props> = ({ reader, model: { line, fields, standing, change } }) => {
  if (change === 'removed') return <del>{reader.amount(line.amount)}</del>;
  const asked = (
    <Changed reader={reader} changes={fields} field="amount">
      {reader.amount(line.amount)}
    </Changed>
  );
  if (standing === null) return asked;
  if (standing.approved === null)
    return (
      <>
        <del>{reader.amount(line.amount)}</del>
        <span class="sub">{reader.word('line.refused')}</span>
      </>
    );
  const approved = totalOf(standing.approved);
  if (approved === line.amount) return asked;
  return (
    <>
      <del>{reader.amount(line.amount)}</del> <ins>{reader.amount(approved)}</ins>
    </>
  );
};

/** One source by its name; several with their amounts. */
export const LineSources: FC<Props> = ({ reader, model: { line, standing } }) => {
  const amounts = standing?.approved ?? line.sources;
  const used = fundingSources.filter((source) => (amounts[source] ?? 0) > 0);
  const [only] = used;
  if (only !== undefined && used.length === 1) return <>{reader.say(`terms:source.${only}`)}</>;
  return (
    <>
      {used.map((source) => (
        <span class="split-source">
          {reader.say(`terms:source.${source}`)}: {reader.amount(amounts[source] ?? 0)}
        </span>
      ))}
    </>
  );
};

/** Where the money and the delivery of a line stand. */
export const LineStanding: FC<Props> = ({ reader, model: { line, standing } }) => {
  if (standing === null) return null;
  const { money, delivery } = standing;
  return (
    <>
      {money.attempt > 0 && <MoneyStanding reader={reader} money={money} />}
      {delivery !== null && (
        <div class="standing">
          <State word={stateWords.delivery(reader, delivery.state)} />
          <span class="sub">
            {line.kind === 'training' &&
              `${reader.word('delivery.counts', {
                held: delivery.classesHeld,
                planned: line.classes,
                attendances: reader.number(delivery.attendances),
                people: reader.number(delivery.distinctPeople),
              })} · `}
            {reader.word('delivery.spent', { amount: reader.amount(totalOf(delivery.spent)) })}
          </span>
        </div>
      )}
    </>
  );
};

const MoneyStanding: FC<{ reader: Reader; money: NonNullable<LineModel['standing']>['money'] }> = ({
  reader,
  money,
}) => {
  const { word } = reader;
  const held = [money.reserved, money.committed, money.spent].reduce((sum, part) => sum + totalOf(part), 0);
  const part = (name: 'requested' | 'reserved' | 'committed' | 'spent', amounts: AmountBySource) =>
    totalOf(amounts) === 0 ? [] : [word(`money.${name}`, { amount: reader.amount(totalOf(amounts)) })];
  const missing = totalOf(money.missing);
  const settling = totalOf(money.requested) > 0;
  const extent = settling ? null : missing === 0 ? 'full' : held > 0 ? 'part' : 'none';
  return (
    <div class="standing">
      {extent !== null && <State word={stateWords.grant(reader, extent)} />}
      <span class="sub">
        {[
          ...part('requested', money.requested),
          ...part('reserved', money.reserved),
          ...part('committed', money.committed),
          ...part('spent', money.spent),
          ...(missing > 0
            ? [
                money.rank === null
                  ? word('money.missing', { amount: reader.amount(missing) })
                  : word('money.waiting', { amount: reader.amount(missing), rank: money.rank }),
              ]
            : []),
        ].join(' · ')}
      </span>
    </div>
  );
};
