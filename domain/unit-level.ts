/** What units there are, from the top down; `office` is whatever a department is divided into. */
export const unitLevels = ['ministry', 'province', 'department', 'commune', 'office'] as const;
export type UnitLevel = (typeof unitLevels)[number];
