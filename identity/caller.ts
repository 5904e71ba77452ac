import type { people } from '../db/schema/people.ts';

/** Who asks. `held` are the positions of today; a token without `write` only reads. */
export type Caller = {
  readonly personId: string;
  readonly name: string;
  readonly language: (typeof people.$inferSelect)['language'];
  readonly held: readonly { readonly role: string; readonly unitId: string }[];
  readonly mayWrite: boolean;
  readonly via: 'api' | 'page';
};
