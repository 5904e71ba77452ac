import type { Logger } from 'pino';
import type { Caller, Engine, Context as ServiceContext } from '../services/context.ts';
import type { Me } from '../services/people/me.ts';
import type { Reader } from './reader.ts';

export type PageSettings = { readonly publicUrl: string; readonly demo: boolean; readonly log: Logger };

/** What every page knows: the engine, the reader, and who is signed in, if anybody is. */
export type PageEnv = {
  Variables: {
    engine: Engine;
    settings: PageSettings;
    reader: Reader;
    caller: Caller | null;
  };
};

/** What pages behind the sign-in know too. */
export type SignedEnv = { Variables: PageEnv['Variables'] & { ctx: ServiceContext; me: Me } };
