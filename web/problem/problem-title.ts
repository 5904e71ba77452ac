import type { Reader } from '../reader.ts';

/** What a page of trouble says first. */
export function problemTitle({ word }: Reader, status: number): string {
  if (status === 403) return word('forbidden.title');
  if (status === 503) return word('unknown.title');
  return status >= 500 ? word('failed.title') : word('problem.title');
}
