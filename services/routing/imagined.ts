import type { Revision } from '../../domain/approval/revision.ts';
import type { LineKind } from '../../domain/content/content.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Facts } from '../../domain/definition/fact.ts';

/** A submission that nobody has written yet. */
export type Imagined = {
  readonly unitId: string;
  readonly kind: SubmissionKind;
  /** What it would ask for in all, VND. */
  readonly amount: number;
  readonly facts: Facts;
};

/** Its revision, of one line; whatever was left out of the facts follows from kind and amount. */
export function imaginedRevision({ kind, amount, facts }: Imagined): Revision {
  const purpose: LineKind = kind === 'training-plan' ? purposeOf(facts) : kind;
  return {
    number: 1,
    digest: '',
    parts: { general: '', funding: '' },
    lines: [{ id: 'line', digest: '', kind: purpose, tags: [purpose], amountBySource: { province: amount } }],
    facts: {
      total: amount,
      lineCount: 1,
      hasMoney: amount > 0,
      hasScholarship: purpose === 'scholarship',
      hasEquipment: purpose === 'equipment',
      ...facts,
    },
    beneficiaries: [],
    authors: [],
  };
}

/** A plan that has equipment or scholarships waits for money of the pools. */
function purposeOf(facts: Facts): LineKind {
  if (facts.hasEquipment === true) return 'equipment';
  return facts.hasScholarship === true ? 'scholarship' : 'training';
}
