import type { Logger } from 'pino';
import type { Sso } from '../identity/sso.ts';
import type { SsoSettings } from '../identity/sso-provider.ts';
import type { Caller, Engine, Context as ServiceContext } from '../services/context.ts';
import type { Me } from '../services/people/me.ts';
import type { Reader } from './reader.ts';

export type PageSettings = {
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly log: Logger;
  /** The provider of single sign-on, where there is one. */
  readonly sso?: SsoSettings;
  /** How many proxies of ours stand in front; left out: none, and what they say of addresses is not believed. */
  readonly proxies?: number;
};

/** What every page knows: the engine, the reader, and who is signed in, if anybody is. */
export type PageEnv = {
  Variables: {
    engine: Engine;
    settings: PageSettings;
    reader: Reader;
    caller: Caller | null;
    sso: Sso | null;
  };
};

/** What pages behind the sign-in know too. */
export type SignedEnv = { Variables: PageEnv['Variables'] & { ctx: ServiceContext; me: Me } };
