import type { Bilingual } from '../bilingual.ts';
import type { Facts } from '../definition/fact.ts';
import type { AmountBySource } from '../money/funding-source.ts';

/** What a unit wrote, parsed: the strict form of a revision. Drafts may still hold what does not parse. */
export type Content = {
  readonly title: string;
  readonly year: number;
  /** Basis documents cited in the text (legal acts, scheme, letter), as typed. */
  readonly basis: string;
  readonly lines: readonly Line[];
  /** The plan's stated total, VND; must be the sum of the lines and of `funding`. */
  readonly total: number;
  /** The stated total in Vietnamese words; may be empty. */
  readonly totalInWords: string;
  /** The plan's stated total per source, VND. */
  readonly funding: AmountBySource;
  /** What the unit stated beyond its plan, by the names of the facts that its process asks for. */
  readonly stated?: Facts;
};

export const lineKinds = ['training', 'scholarship', 'equipment'] as const;
export type LineKind = (typeof lineKinds)[number];

/** One row of the plan (columns of the yearly plan form). */
export type Line = {
  /** Stable over revisions; a new line gets a new id. */
  readonly id: string;
  /** STT: place in the printed table, from 1. */
  readonly number: number;
  readonly kind: LineKind;
  readonly programme: string;
  readonly group: ContentGroup;
  readonly audience: Audience;
  readonly form: TrainingForm;
  readonly classes: number;
  readonly traineesPerClass: number;
  readonly days: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly place: string;
  readonly provider: string;
  /** Total of the line, VND. */
  readonly amount: number;
  readonly sources: AmountBySource;
  readonly note: string;
  readonly costItems: readonly CostItem[];
  readonly scholarship?: ScholarshipDetails;
  readonly equipment?: EquipmentDetails;
};

/** Content groups of Decree 171/2025/NĐ-CP, in its order. */
export const contentGroups = ['political', 'defence', 'state-management', 'job-position', 'digital'] as const;
export type ContentGroup = (typeof contentGroups)[number];

export const audiences = ['leaders', 'specialists', 'residents'] as const;
export type Audience = (typeof audiences)[number];

export const trainingForms = ['class', 'online', 'intensive', 'on-the-job', 'long-course', 'none'] as const;
export type TrainingForm = (typeof trainingForms)[number];

export const costKinds = [
  'lecturer',
  'materials',
  'meals',
  'lodging',
  'travel',
  'hall',
  'tuition',
  'device',
  'other',
] as const;
export type CostKind = (typeof costKinds)[number];

/** `quantity × unitPrice` VND; `norm` names the norm it falls under, `overNormReason` says why it exceeds it. */
export type CostItem = {
  readonly kind: CostKind;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly norm?: string;
  readonly overNormReason?: string;
};

/** Decree 171/2025: years of service, good years, age at first sending, commitment in months. */
export type ScholarshipDetails = {
  /** The person to be sent, when they have an account; a beneficiary decides nothing here. */
  readonly candidateId?: string;
  readonly candidateName: string;
  readonly degree: string;
  readonly institution: string;
  readonly yearsOfService: number;
  readonly goodYears: number;
  readonly age: number;
  readonly studyMonths: number;
  readonly commitmentMonths: number;
};

/** `need`, 0–5, is the unit's skills-gap statement; `remoteness`, 0–5, and existing devices rank it against others. */
export type EquipmentDetails = {
  readonly item: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly users: string;
  readonly existing: number;
  readonly need: number;
  readonly remoteness: number;
};

/** A limit on a unit price, VND, with its legal source. */
export type Norm = {
  readonly key: string;
  readonly costKind: CostKind;
  readonly limit: number;
  readonly source: string;
};

/** A fault or warning, at its place: `pointer` is a JSON pointer into the content, `code` names the rule. */
export type Finding = {
  readonly pointer: string;
  readonly code: string;
  readonly severity: 'fault' | 'warning';
  readonly params: Readonly<Record<string, string | number | Bilingual>>;
};
