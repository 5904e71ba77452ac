import type { Term } from '../calendar/term.ts';

/** When those who owe something are reminded, counted from the date on which it is due for them. */
export type ReminderPlan = {
  readonly before: readonly Term[];
  readonly after: readonly Term[];
  /** How long after that date superiors are told; null: never. */
  readonly superiorsAfter: Term | null;
};

/** For a campaign that says nothing else; 0 working days before is the morning of the day itself. */
export const usualReminders: ReminderPlan = {
  before: [{ workingDays: 10 }, { workingDays: 3 }, { workingDays: 0 }],
  after: [{ workingDays: 1 }, { workingDays: 5 }],
  superiorsAfter: { workingDays: 3 },
};
