/** Every role that a position carries and a definition may name; the words are in `i18n/words/roles.ts`. */
export const roles = [
  'drafter',
  'unit-head',
  'specialist',
  'department-head',
  'deputy-director',
  'director',
  'office-chief',
  'vice-chair',
  'chair',
  'deputy-board-head',
  'board-head',
  'pool-keeper',
  'administrator',
  'auditor',
  'leader',
] as const;
export type Role = (typeof roles)[number];
