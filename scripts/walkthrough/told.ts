import { setTimeout } from 'node:timers/promises';
import type { Mail, Stage } from './stage.ts';

/** More than these would bury the story. */
const shownMails = 10;

/** Tells a chapter: its heading, what happens in it, and the mails that went out. */
export function told(stage: Stage) {
  let known: number | null = null;
  return async <Result>(heading: string, chapter: (stage: Stage) => Promise<Result>): Promise<Result> => {
    known ??= lastOf((await stage.mails()) ?? []);
    stage.say(`\n${heading}`);
    const result = await chapter(stage);
    known = await tellMails(stage, known);
    return result;
  };
}

/** Mails go out beside everything else: told are those that have come once no more do. */
async function tellMails({ mails, say }: Stage, known: number): Promise<number> {
  const all = await untilQuiet(mails);
  if (all === null) return known;
  const fresh = all.filter(({ id }) => id > known);
  if (fresh.length > 0) say(`      ${fresh.length} ${fresh.length === 1 ? 'mail' : 'mails'} went out:`);
  for (const { to, subject } of fresh.slice(0, shownMails)) say(`        ✉ ${to}: ${subject}`);
  if (fresh.length > shownMails) say(`        … and ${fresh.length - shownMails} more`);
  return lastOf(all);
}

async function untilQuiet(mails: Stage['mails']): Promise<readonly Mail[] | null> {
  let before = await mails();
  while (true) {
    await setTimeout(1_200);
    const now = await mails();
    if (now === null || now.length === before?.length) return now;
    before = now;
  }
}

const lastOf = (mails: readonly Mail[]): number => Math.max(0, ...mails.map(({ id }) => id));
