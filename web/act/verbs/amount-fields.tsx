import type { FC } from 'hono/jsx';
import {
  type AmountBySource,
  type FundingSource,
  fundingSources,
} from '../../../domain/money/funding-source.ts';
import type { Fault, Filled } from '../../filled.ts';
import { TextField } from '../../parts/fields.tsx';
import type { Reader } from '../../reader.ts';
import { amountTyped, type Typed } from '../../typed.ts';

type Props = {
  readonly reader: Reader;
  readonly filled: Filled;
  /** Fields are named `<name>.<source>`. */
  readonly name: string;
  readonly legend: string;
  /** The sources that are asked for. */
  readonly sources: AmountBySource;
  readonly suggested: AmountBySource;
  readonly hintOf?: ((source: FundingSource) => string | undefined) | undefined;
};

/** Amounts of money, one for each funding source. */
export const AmountFields: FC<Props> = ({ reader, filled, name, legend, sources, suggested, hintOf }) => {
  const fault = filled.faults.find(({ field }) => field === name);
  return (
    <fieldset class="amounts" id={name} tabindex={-1}>
      <legend class="small">{legend}</legend>
      {fault !== undefined && <p class="fault">{fault.text}</p>}
      {fundingSources
        .filter((source) => (sources[source] ?? 0) > 0)
        .map((source) => (
          <TextField
            reader={reader}
            filled={filled}
            name={`${name}.${source}`}
            label={reader.say(`terms:source.${source}`)}
            hint={hintOf?.(source)}
            suggested={reader.amount(suggested[source] ?? 0)}
            inputmode="numeric"
            class="num"
          />
        ))}
    </fieldset>
  );
};

/** What was typed into such fields; what is no amount becomes a fault at its field. */
export function amountsTyped(
  reader: Reader,
  typed: Typed,
  name: string,
): { readonly amounts: AmountBySource; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const amounts: Partial<Record<(typeof fundingSources)[number], number>> = {};
  for (const source of fundingSources) {
    const field = `${name}.${source}`;
    const text = typed.text(field);
    const amount = text === '' ? 0 : amountTyped(text);
    if (amount === null) faults.push({ field, text: reader.word('fault.amount') });
    else if (amount > 0) amounts[source] = amount;
  }
  return { amounts, faults };
}
