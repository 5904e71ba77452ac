import PostalMime from 'postal-mime';
import { type MailCatcher, startMailCatcher, type Treatment } from '../../runtime/mail-catcher.ts';
import type { CaughtMail } from '../operation.ts';

export type SinkWeather = 'fine' | 'later' | 'refused';

/** The mail server of the run; it outlives every fault and remembers everything that it took. */
export type Sink = {
  readonly port: number;
  readonly mails: () => readonly CaughtMail[];
  /** Addresses that mails pointed at, the newest last. */
  readonly links: () => readonly string[];
  become(weather: SinkWeather): void;
  stop(): Promise<void>;
};

const keptLinks = 300;

export async function startSink(): Promise<Sink> {
  let weather: SinkWeather = 'fine';
  let asked = 0;
  const mails: CaughtMail[] = [];
  const links: string[] = [];
  const parsing = new Set<Promise<void>>();

  async function remember(raw: string, at: number): Promise<void> {
    const { messageId = '', to = [], subject = '', text = '' } = await PostalMime.parse(raw);
    mails.push({ at, messageId, to: to.flatMap(({ address }) => address ?? []), subject });
    for (const [link] of text.matchAll(/https?:\/\/[^\s<>"]+/g)) links.push(link);
    links.splice(0, Math.max(0, links.length - keptLinks));
  }

  const catcher: MailCatcher = await startMailCatcher({
    keep: 10,
    onRecipient: (): Treatment => {
      asked += 1;
      if (weather === 'fine' || asked % 3 !== 0) return 'accept';
      return weather === 'later' ? 'try_later' : 'refuse';
    },
    onMessage: (raw): Treatment => {
      const work = remember(raw, Date.now()).finally(() => parsing.delete(work));
      parsing.add(work);
      return 'accept';
    },
  });
  return {
    port: catcher.port,
    mails: () => mails,
    links: () => links,
    become(next) {
      weather = next;
    },
    async stop() {
      await Promise.all(parsing);
      await catcher.stop();
    },
  };
}
