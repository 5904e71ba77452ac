import type { Content, Line, Norm } from '../../domain/content/content.ts';
import type { OtherLine } from '../../domain/content/rules/rule.ts';
import type { RuleCode } from '../../domain/content/rules/rules.ts';
import type { Asks, FactType } from '../../domain/definition/definition.ts';
import { samplePlan } from './sample-content.ts';

export const sampleNorms: readonly Norm[] = [
  { key: 'lecturer-1', costKind: 'lecturer', limit: 2_000_000, source: 'Nghị quyết 52/2018' },
  { key: 'lecturer-3', costKind: 'lecturer', limit: 1_400_000, source: 'Nghị quyết 52/2018' },
  { key: 'meals', costKind: 'meals', limit: 50_000, source: 'Nghị quyết 38/2018' },
];

/** A content that breaks one rule, what else it is held against, and the place of the finding. */
export type BreachExample = {
  readonly content: Content;
  readonly pointer: string;
  readonly others?: readonly OtherLine[];
  readonly asks?: Asks;
};

/** One example for each rule that there is. */
export const breachExamples: Readonly<Record<RuleCode, BreachExample>> = {
  cost_items_sum: { content: planWith(0, { costItems: [meal(100)] }), pointer: '/lines/0/amount' },
  equipment_amount: { content: planWith(2, equipment({ quantity: 3 })), pointer: '/lines/2/amount' },
  line_sources_sum: { content: planWith(0, { sources: { province: 1 } }), pointer: '/lines/0/sources' },
  lines_sum: { content: { ...samplePlan, total: 99_999_999 }, pointer: '/total' },
  funding_sum: { content: { ...samplePlan, funding: { province: 96_000_000 } }, pointer: '/funding' },
  source_sum: { content: { ...samplePlan, funding: { province: 100_000_000 } }, pointer: '/funding/commune' },
  total_in_words: { content: { ...samplePlan, totalInWords: 'Một triệu đồng' }, pointer: '/totalInWords' },
  norm_exceeded: {
    content: planWith(0, { costItems: [{ ...meal(60_000), norm: 'meals' }] }),
    pointer: '/lines/0/costItems/0/unitPrice',
  },
  norm_unknown: {
    content: planWith(0, { costItems: [{ ...meal(1), norm: 'x' }] }),
    pointer: '/lines/0/costItems/0/norm',
  },
  norm_of_other_kind: {
    content: planWith(0, { costItems: [{ ...meal(1), norm: 'lecturer-1' }] }),
    pointer: '/lines/0/costItems/0/norm',
  },
  norm_not_named: {
    content: planWith(0, { costItems: [{ ...meal(1), kind: 'lecturer', unitPrice: 2_000_001 }] }),
    pointer: '/lines/0/costItems/0/norm',
  },
  form_missing: { content: planWith(0, { form: 'none' }), pointer: '/lines/0/form' },
  programme_twice: {
    content: planWithAlso({ programme: 'SỬ DỤNG chữ ký số và hồ sơ điện tử.' }),
    pointer: '/lines/3/programme',
  },
  service_too_short: {
    content: planWith(1, scholarship({ yearsOfService: 2 })),
    pointer: '/lines/1/scholarship/yearsOfService',
  },
  good_years_too_few: {
    content: planWith(1, scholarship({ goodYears: 1 })),
    pointer: '/lines/1/scholarship/goodYears',
  },
  age_over_limit: { content: planWith(1, scholarship({ age: 46 })), pointer: '/lines/1/scholarship/age' },
  commitment_too_short: {
    content: planWith(1, scholarship({ commitmentMonths: 71 })),
    pointer: '/lines/1/scholarship/commitmentMonths',
  },
  cost_items_missing: { content: planWith(0, { costItems: [] }), pointer: '/lines/0/costItems' },
  overlap: {
    content: samplePlan,
    pointer: '/lines/0/programme',
    others: ['An', 'Bình', 'Cao', 'Diễn'].map((name) => ({
      unitName: `Xã ${name}`,
      programme: 'Sử dụng chữ ký số và hồ sơ điện tử',
      audience: 'specialists',
      quarter: 2,
    })),
  },
  fourth_quarter_only: {
    content: { ...samplePlan, lines: samplePlan.lines.map((line) => ({ ...line, quarter: 4 })) },
    pointer: '/lines',
  },
  online_first: { content: planWith(0, { form: 'class' }), pointer: '/lines/0/form' },
  awareness_only: {
    content: planWith(0, { programme: 'Nâng cao nhận thức về chuyển đổi số' }),
    pointer: '/lines',
  },
  unanswered: { content: samplePlan, ...asking('boolean') },
  answer_not_number: { content: { ...samplePlan, stated: { venue: '2' } }, ...asking('number') },
  answer_not_yes_or_no: { content: { ...samplePlan, stated: { venue: 1 } }, ...asking('boolean') },
  answer_not_text: { content: { ...samplePlan, stated: { venue: true } }, ...asking('text') },
  not_asked: { content: { ...samplePlan, stated: { venue: true } }, pointer: '/stated/venue', asks: {} },
};

function asking(type: FactType): Pick<BreachExample, 'asks' | 'pointer'> {
  return { asks: { venue: { type, label: { vi: 'Hội trường', en: 'Venue' } } }, pointer: '/stated/venue' };
}

function planWith(index: number, change: Partial<Line>): Content {
  return {
    ...samplePlan,
    lines: samplePlan.lines.map((line, at) => (at === index ? { ...line, ...change } : line)),
  };
}

function planWithAlso(change: Partial<Line>): Content {
  const [first] = samplePlan.lines;
  if (first === undefined) throw new Error('the sample plan has lines');
  return { ...samplePlan, lines: [...samplePlan.lines, { ...first, id: 'line-4', number: 4, ...change }] };
}

function scholarship(change: Partial<NonNullable<Line['scholarship']>>): Partial<Line> {
  const details = samplePlan.lines[1]?.scholarship;
  return details ? { scholarship: { ...details, ...change } } : {};
}

function equipment(change: Partial<NonNullable<Line['equipment']>>): Partial<Line> {
  const details = samplePlan.lines[2]?.equipment;
  return details ? { equipment: { ...details, ...change } } : {};
}

function meal(unitPrice: number): Line['costItems'][number] {
  return { kind: 'meals', description: 'Tiền ăn', quantity: 1, unitPrice };
}
