import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export type CaughtMail = {
  readonly id: number;
  readonly from: string;
  /** As in the envelope: whom the server was told to deliver to. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly date: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
};

export type MailStore = {
  add(raw: Buffer, to: readonly string[]): Promise<void>;
  /** Newest first. */
  list(to?: string): readonly CaughtMail[];
};

/** Holds the newest `keep` mails of this run in memory, and as many files as that on disk. */
export function createMailStore(dir: string | undefined, keep: number): MailStore {
  const mails: CaughtMail[] = [];
  let received = 0;
  if (dir) mkdirSync(dir, { recursive: true, mode: 0o700 });
  return {
    async add(raw, to) {
      received += 1;
      const id = received;
      const parsed = await PostalMime.parse(raw);
      mails.unshift({
        id,
        from: parsed.from?.address ?? '',
        to,
        subject: parsed.subject ?? '',
        date: parsed.date ?? new Date().toISOString(),
        messageId: parsed.messageId ?? '',
        text: parsed.text ?? '',
        html: parsed.html ?? '',
      });
      mails.length = Math.min(mails.length, keep);
      if (dir) writeToDisk(dir, id, raw, keep);
    },
    list(to) {
      const wanted = to?.toLowerCase();
      return mails.filter((mail) => !wanted || mail.to.some((address) => address.toLowerCase() === wanted));
    },
  };
}

function writeToDisk(dir: string, id: number, raw: Buffer, keep: number): void {
  const stamp = new Date().toISOString().replaceAll(':', '-');
  writeFileSync(join(dir, `${stamp}-${String(id).padStart(5, '0')}.eml`), raw, { mode: 0o600 });
  const files = readdirSync(dir).sort();
  for (const old of files.slice(0, Math.max(0, files.length - keep))) rmSync(join(dir, old), { force: true });
}
