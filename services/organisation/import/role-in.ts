import { type Role, roles } from '../../../domain/roles.ts';

/** The role that a position names; the column is text, and every role that is written into it is known. */
export function roleIn(text: string): Role {
  const role = roles.find((known) => known === text);
  if (role === undefined) throw new Error(`there is no role ${text}`);
  return role;
}
