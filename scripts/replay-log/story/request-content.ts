import type { Content, Line } from '../../../domain/content/content.ts';
import type { Facts } from '../../../domain/definition/fact.ts';
import type { AmountBySource, FundingSource } from '../../../domain/money/funding-source.ts';

export type Request = {
  readonly title: string;
  readonly year: number;
  /** Whole units; what one of them is, the mapping says. */
  readonly amount: number;
  readonly source: FundingSource;
  readonly stated: Facts;
};

export const requestLineId = 'request';

/** What a case asks for, written as a request of one line: a log knows no more of it than a title and an amount. */
export function requestContent({ title, year, amount, source, stated }: Request): Content {
  const sources: AmountBySource = amount === 0 ? {} : { [source]: amount };
  return {
    title,
    year,
    basis: '',
    lines: [lineOf(title, amount, sources)],
    total: amount,
    totalInWords: '',
    funding: sources,
    ...(Object.keys(stated).length === 0 ? {} : { stated }),
  };
}

const lineOf = (title: string, amount: number, sources: AmountBySource): Line => ({
  id: requestLineId,
  number: 1,
  kind: 'equipment',
  programme: title,
  group: 'job-position',
  audience: 'specialists',
  form: 'none',
  classes: 0,
  traineesPerClass: 0,
  days: 0,
  quarter: 1,
  place: '',
  provider: '',
  amount,
  sources,
  note: '',
  costItems: [],
  equipment: {
    item: title,
    quantity: 1,
    unitPrice: amount,
    users: title,
    existing: 0,
    need: 0,
    remoteness: 0,
  },
});
