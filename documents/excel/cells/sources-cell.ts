import {
  type AmountBySource,
  type FundingSource,
  fundingSources,
} from '../../../domain/money/funding-source.ts';
import { choiceOf, labelOf, sourceChoices } from '../choices.ts';
import { dongPer, type MoneyUnit } from '../money-unit.ts';
import { type CellKind, type Fault, fault, type Read, unfit } from './cell-kind.ts';
import { toDong } from './money-cell.ts';

/** Who pays a line: one source all of it, or several their shares (`Ngân sách tỉnh: 100; Nguồn của đơn vị: 20`). */
export type Share = { readonly all: FundingSource } | { readonly split: AmountBySource };

export const sourcesCell: CellKind<Share> = {
  blank: { split: {} },
  looks: 'text',
  options: sourceChoices.keys.map((key) => labelOf(sourceChoices, key)),
  read: (content, unit) => {
    if (content.is !== 'text') return unfit(content, 'text_expected');
    const all = choiceOf(sourceChoices, content.value);
    return all === undefined ? readSplit(content.value, unit) : { value: { all } };
  },
  write: (share, unit) => {
    if ('all' in share) return labelOf(sourceChoices, share.all);
    const parts = fundingSources.flatMap((source) => partOf(source, share.split[source], unit));
    return parts.length === 0 ? null : parts.join('; ');
  },
};

/** The share of a line as it is written: a single source that pays everything needs no amount. */
export function shareOf(amount: number, sources: AmountBySource): Share {
  const [only, ...others] = fundingSources.filter((source) => sources[source] !== undefined);
  return only !== undefined && others.length === 0 && sources[only] === amount
    ? { all: only }
    : { split: sources };
}

export function amountsOf(amount: number, share: Share): AmountBySource {
  if ('split' in share) return share.split;
  const amounts: Partial<Record<FundingSource, number>> = {};
  if (amount > 0) amounts[share.all] = amount;
  return amounts;
}

function readSplit(text: string, unit: MoneyUnit | null): Read<Share> {
  const split: Partial<Record<FundingSource, number>> = {};
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const read = readPart(part, unit);
    if ('code' in read) return read;
    const { source, amount } = read;
    if (split[source] !== undefined) return fault('source_twice', { value: part.trim() });
    split[source] = amount;
  }
  for (const source of fundingSources) if (split[source] === 0) delete split[source];
  return { value: { split } };
}

function readPart(part: string, unit: MoneyUnit | null): { source: FundingSource; amount: number } | Fault {
  const [, label = '', typed = ''] = /^(.*?):(.*)$/.exec(part) ?? [undefined, part];
  const source = choiceOf(sourceChoices, label);
  const value = { value: part.trim() };
  if (source === undefined)
    return fault('source_unknown', { ...value, options: sourcesCell.options?.join('; ') ?? '' });
  const number = vietnameseNumber(typed.trim());
  if (number === undefined) return fault('source_amount_unreadable', value);
  const amount = toDong(number, unit);
  return 'code' in amount ? amount : { source, amount: amount.value };
}

/** Inside a text there is only the Vietnamese way: dots group thousands, a comma begins the fraction. */
function vietnameseNumber(typed: string): number | undefined {
  if (!/^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(typed)) return undefined;
  return Number(typed.replaceAll('.', '').replace(',', '.'));
}

function partOf(source: FundingSource, amount: number | undefined, unit: MoneyUnit): readonly string[] {
  if (amount === undefined) return [];
  const [whole = '', fraction] = String(amount / dongPer(unit)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return [
    `${labelOf(sourceChoices, source)}: ${fraction === undefined ? grouped : `${grouped},${fraction}`}`,
  ];
}
