import type { Logger } from 'pino';
import type { Language } from '../domain/bilingual.ts';
import type { Context } from '../services/context.ts';

export type ApiSettings = {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly version: string;
  readonly log: Logger;
  /** Demo people verify themselves without a secret. */
  readonly demo?: boolean;
  /** How many requests a token has in a minute; left out: as many as it likes. */
  readonly requestsPerMinute?: number;
};

/** What middleware leaves for handlers. `ctx` is there behind `authenticated` only. */
export type ApiEnv = {
  Variables: { requestId: string; language: Language; ctx: Context; isDemo: boolean; problem: string };
};
