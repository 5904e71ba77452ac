import type { Mail, Stage } from './stage.ts';

/** Tells a chapter: its heading, what happens in it, and the mails that went out. */
export function told(stage: Stage) {
  let known: number | null = null;
  return async <Result>(heading: string, chapter: (stage: Stage) => Promise<Result>): Promise<Result> => {
    stage.say(`\n${heading}`);
    known ??= lastOf((await stage.mails()) ?? []);
    const result = await chapter(stage);
    known = await tellMails(stage, known);
    return result;
  };
}

/** Mails go out beside everything else: what has come by now is told, the rest with the next chapter. */
async function tellMails({ mails, say }: Stage, known: number): Promise<number> {
  const all = await mails();
  if (all === null) return known;
  const fresh = all.filter(({ id }) => id > known);
  if (fresh.length > 0) say(`      ${fresh.length} ${fresh.length === 1 ? 'mail' : 'mails'} went out:`);
  for (const { to, subject } of fresh) say(`        ✉ ${to}: ${subject}`);
  return lastOf(all);
}

const lastOf = (mails: readonly Mail[]): number => Math.max(0, ...mails.map(({ id }) => id));
