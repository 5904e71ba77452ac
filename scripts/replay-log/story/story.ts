import type { Instant } from '../../../domain/calendar/calendar.ts';
import type { Content } from '../../../domain/content/content.ts';
import type { Role } from '../../../domain/roles.ts';
import type { End, EventRule, Standing } from '../mapping/mapping.ts';

/** Who acts, by the position that the log's role stands for; without a person of their own, one per case and position. */
export type Seat = { readonly person: string | null; readonly unit: string; readonly role: Role };

type RuleOf<Does extends EventRule['does']> = Extract<EventRule, { does: Does }>;

/** What an event does here. */
export type Deed =
  | { readonly does: 'submit'; readonly content: Content }
  | { readonly does: 'note'; readonly while: readonly Standing[] }
  | Pick<RuleOf<'decide'>, 'does' | 'step' | 'verdict' | 'returnTo'>
  | { readonly does: 'issue'; readonly step: string; readonly number: string }
  | Pick<RuleOf<'report'>, 'does' | 'step'>
  | { readonly does: 'withdraw' };

/** An event of the log as it will be played, under the name that it has there. */
export type Told = {
  readonly event: string;
  readonly at: Instant;
  readonly seat: Seat;
  readonly deed: Deed;
};

/** A case as it will be played; `end` is null when the log stops where no case ends. */
export type Story = {
  readonly caseId: string;
  readonly told: readonly Told[];
  readonly end: End | null;
};

/** Why a case cannot be told by its mapping. */
export type Untold = {
  readonly caseId: string;
  readonly because: 'event_unknown' | 'role_unknown' | 'value_missing' | 'value_unreadable';
  readonly event: string;
};
