import { type Env, EnvironmentError, readEnv } from '../config/env.ts';
import type { Source } from './command.ts';

/** The environment of a demo; anywhere else invented people with known tokens have no place. */
export function readDemoEnv(source: Source): Env {
  const env = readEnv(source);
  if (!env.DEMO) throw new EnvironmentError(['DEMO must be true: this is for demonstrations only']);
  return env;
}
