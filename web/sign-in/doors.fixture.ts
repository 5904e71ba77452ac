import { Client } from '@temporalio/client';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { pino } from 'pino';
import { outbox, people } from '../../db/schema/index.ts';
import { openText } from '../../db/sealed-text.ts';
import { type DemoPersonKey, person } from '../../demo/demo-people.ts';
import { seededDatabase } from '../../demo/seeded-database.fixture.ts';
import { setPassword } from '../../identity/password.ts';
import type { Engine } from '../../services/context.ts';
import { diskStorage } from '../../storage/disk-storage.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { createPages } from '../app.ts';
import { openBrowser } from '../browser.fixture.ts';
import type { PageSettings } from '../page-env.ts';

export const goodPassword = 'ruộng bậc thang mùa nước đổ';

/** Pages outside a demonstration, over demo people whose addresses are real ones. */
export async function openDoors(settings: Partial<PageSettings> = {}) {
  const db = await seededDatabase();
  const secret = 'a secret of the tests, 32 characters';
  const engine: Engine = {
    db,
    secret,
    client: new Client(),
    storage: diskStorage('/nonexistent'),
    taskQueue: 'none',
  };
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const app = createPages(engine, { publicUrl: 'http://localhost:3000', demo: false, log, ...settings });
  const addressOf = async (key: DemoPersonKey): Promise<string> => {
    const [row] = await db
      .select()
      .from(people)
      .where(eq(people.id, person(key).id));
    return row?.email ?? '';
  };
  return {
    db,
    engine,
    app,
    addressOf,
    log,
    logged: () => lines.join(''),
    browser: () => openBrowser(app),
    givePassword: (key: DemoPersonKey) => setPassword(engine, person(key).id, goodPassword),
    /** The secret of the last link that is owed to somebody. */
    async lastLink(key: DemoPersonKey): Promise<string> {
      const [row] = await eventually(
        () =>
          db
            .select({ notice: outbox.notice })
            .from(outbox)
            .where(and(eq(outbox.recipientId, person(key).id), isNotNull(outbox.notice)))
            .orderBy(desc(outbox.id))
            .limit(1),
        (rows) => rows.length > 0,
      );
      return openText(secret, 'mail link', String(Object(row?.notice).sealed));
    },
  };
}
