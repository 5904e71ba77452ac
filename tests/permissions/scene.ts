import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { campaigns, people, pools, positions } from '../../db/schema/index.ts';
import { demoPlanId } from '../../demo/demo-drafts.ts';
import { person } from '../../demo/demo-people.ts';
import { unitId } from '../../demo/demo-units.ts';
import { issueToken } from '../../identity/tokens.ts';
import type { TestEngine } from '../support/engine.ts';

/** A plan under review, and things that hang on it. */
export type Scene = {
  readonly plan: string;
  readonly attachment: string;
  readonly pool: string;
  /** A position in the plan's unit, and a machine account of the top unit with a token. */
  readonly position: string;
  readonly machine: string;
  readonly machineToken: string;
  readonly campaign: string;
};

/** Sends the plan of the ward PMX up, with a file. */
export async function openScene(engine: TestEngine): Promise<Scene> {
  const plan = demoPlanId('PMX');
  const draft = await json(await engine.request('pmx-unit-head', 'GET', `/api/submissions/${plan}/draft`));
  await engine.request('pmx-unit-head', 'POST', `/api/submissions/${plan}/submit?wait=true`, {
    draftVersion: draft.version,
  });
  const uploaded = await json(
    await engine.request('pmx-drafter', 'POST', `/api/submissions/${plan}/attachments`, await demoFile()),
  );
  const [pool] = await engine.db.select().from(pools);
  const [position] = await engine.db
    .select({ id: positions.id })
    .from(positions)
    .where(eq(positions.personId, person('pmx-drafter').id));
  const [campaign] = await engine.db.select({ id: campaigns.id }).from(campaigns);
  return {
    plan,
    attachment: uploaded.id,
    pool: pool?.id ?? '',
    position: position?.id ?? '',
    campaign: campaign?.id ?? '',
    ...(await aMachine(engine)),
  };
}

async function aMachine({
  db,
}: TestEngine): Promise<{ readonly machine: string; readonly machineToken: string }> {
  const machine = randomUUID();
  await db
    .insert(people)
    .values({ id: machine, name: 'Máy', email: `${machine}@walk.example`, isMachine: true });
  await db.insert(positions).values({
    personId: machine,
    unitId: unitId('UBND'),
    role: 'auditor',
    validFrom: '2026-01-01',
  });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { record } = await issueToken(db, { personId: machine, name: 'walk', scopes: ['read'], expiresAt });
  return { machine, machineToken: record.id };
}

const json = async (response: Response) => Object(await response.json());

async function demoFile(): Promise<FormData> {
  const form = new FormData();
  form.set('purpose', 'basis');
  form.set(
    'file',
    new File([await readFile('demo/bao-gia.pdf')], 'bao-gia.pdf', { type: 'application/pdf' }),
  );
  return form;
}
