/** Who may be sent to study; the figures change with the law, so they are data that a caller may replace. */
export type ScholarshipConditions = {
  readonly leastYearsOfService: number;
  readonly leastGoodYears: number;
  readonly highestAge: number;
  /** Months to serve afterwards for each month of study. */
  readonly commitmentFactor: number;
};

/** Decree 171/2025/NĐ-CP. */
export const decree171Conditions: ScholarshipConditions = {
  leastYearsOfService: 3,
  leastGoodYears: 2,
  highestAge: 45,
  commitmentFactor: 3,
};
