import { eq } from 'drizzle-orm';
import { outbox, people, units } from '../../db/schema/index.ts';
import type { NoticeKind } from '../../domain/mail-kind.ts';
import { startEngine } from '../../tests/support/engine.ts';
import { createCampaigning } from './tell-of-campaign.ts';

export const at = (text: string): number => Date.parse(`${text}:00+07:00`);

/** The demo province, whose campaign for 2028 is looked after by hand: its clock is the test's. */
export async function openCampaignOffice() {
  const engine = await startEngine({ worker: false });
  const { tellOfCampaign } = createCampaigning({
    db: engine.db,
    client: engine.client,
    mailTaskQueue: 'mail',
    log: engine.log,
  });
  const post = async (
    path: string,
    body: object,
    as: Parameters<typeof engine.request>[0] = 'ubnd-administrator',
  ) => {
    const response = await engine.request(as, 'POST', `/api/campaigns${path}`, body);
    return { status: response.status, body: Object(await response.json()) };
  };
  return {
    ...engine,
    post,
    async open(year: number, change: object = {}): Promise<string> {
      const { id: unitId } = await only(engine.db.select().from(units).where(eq(units.code, 'UBND')));
      const opened = await post('', {
        unitId,
        year,
        opensAt: new Date(at(`${year - 1}-10-04T08:00`)).toISOString(),
        dueAt: new Date(at(`${year - 1}-11-30T17:00`)).toISOString(),
        closesAt: new Date(at(`${year}-06-30T17:00`)).toISOString(),
        ...change,
      });
      if (opened.status !== 201) throw new Error(`not opened: ${JSON.stringify(opened.body)}`);
      return opened.body.id;
    },
    tell: (campaignId: string, upTo: string) => tellOfCampaign({ campaignId, upTo: at(upTo) }),
    /** Who is to receive what since the last time that somebody asked, by code of the unit that it is about. */
    async told(kind: NoticeKind, campaignId: string): Promise<readonly string[]> {
      const rows = await engine.db
        .select({ notice: outbox.notice, name: people.name })
        .from(outbox)
        .innerJoin(people, eq(people.id, outbox.recipientId))
        .where(eq(outbox.kind, kind));
      const codes = new Map((await engine.db.select().from(units)).map(({ id, code }) => [id, code]));
      return rows
        .flatMap(({ notice, name }) => {
          const about = Object(notice);
          return about.campaignId === campaignId ? [`${codes.get(about.unitId)} ${name}`] : [];
        })
        .toSorted();
    },
  };
}

export type CampaignOffice = Awaited<ReturnType<typeof openCampaignOffice>>;

async function only<Row>(rows: Promise<readonly Row[]>): Promise<Row> {
  const [row] = await rows;
  if (row === undefined) throw new Error('there is none');
  return row;
}
