import type { FC } from 'hono/jsx';
import { moneyOf } from '../../../domain/approval/amounts.ts';
import { totalOf } from '../../../domain/money/vnd.ts';
import { verbInputs } from '../../../services/submissions/verb-inputs.ts';
import { faultAt } from '../../filled.ts';
import { sending } from '../sending.ts';
import type { Act, FieldsProps, VerbForm } from '../verb-form.ts';

const send = sending('confirm', verbInputs.confirm);

function reserved({ scene }: Act) {
  const { state, content } = scene.view;
  if (state === null) return [];
  return (content?.lines ?? [])
    .map((line) => ({ line, amount: totalOf(moneyOf(state, line.id).reserved) }))
    .filter(({ amount }) => amount > 0);
}

const Fields: FC<FieldsProps> = ({ act, filled }) => {
  const { reader } = act;
  const lines = reserved(act);
  const fault = faultAt(filled, 'lines');
  return (
    <fieldset class="field" id="lines" tabindex={-1}>
      <legend>{reader.word('confirm.lines')}</legend>
      {fault !== undefined && <p class="fault">{fault.text}</p>}
      {lines.length === 0 && <p class="note">{reader.word('confirm.none')}</p>}
      {lines.map(({ line, amount }) => (
        <label class="pick">
          <input
            type="checkbox"
            name="lines"
            value={line.id}
            checked={filled.isFresh || filled.typed.all('lines').includes(line.id)}
          />
          <span>
            <b>
              {reader.word('place.line', { number: line.number })}: {reader.money(amount)}
            </b>
            <span class="pick__hint">{line.programme}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** Finance confirms what was reserved. */
export const confirm: VerbForm = {
  Fields,
  button: 'send.confirm',
  send: async (ctx, act, typed) => {
    const lineIds = typed.all('lines');
    if (lineIds.length === 0)
      return { faults: [{ field: 'lines', text: act.reader.word('confirm.nothing') }] };
    return send(ctx, act, { step: act.offered.step, lineIds }, () => 'lines');
  },
};
