import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { asJson, type Json, listOf } from '../../walkthrough/stage.ts';
import { administrator, type Office } from './cast.ts';
import type { Desk } from './desk.ts';

/** One submission and the people around it. */
export type Scene = {
  readonly desk: Desk;
  readonly office: Office;
  readonly id: string;
  /** Has the running workflow go on as a new run, beside whatever else is under way. */
  readonly renew: () => Promise<void>;
  /** The version that the last accepted verb answered with. */
  version: number;
  /** Returns and questions so far: after a few of them people want to be done. */
  detours: number;
};

/** The submission as somebody sees it, once it shows what the last verb did. */
export async function viewOf(
  { desk, id, version }: Pick<Scene, 'desk' | 'id' | 'version'>,
  as: DemoPersonKey,
): Promise<Json> {
  while (true) {
    const { status, body } = await desk.look(as, `/api/submissions/${id}`);
    if (status !== 200) return {};
    if (Number(body.version) >= version) return body;
    await sleep(60);
  }
}

export type Waiting = {
  readonly state: string;
  readonly tasks: readonly { readonly step: string; readonly action: string; readonly unit: string }[];
};

/** What it waits for, once the ledger has answered everything. */
export async function waitingFor(scene: Scene): Promise<Waiting> {
  const { desk, id } = scene;
  await viewOf(scene, administrator);
  while (true) {
    const { body } = await desk.look(administrator, `/api/submissions/${id}/waiting`);
    if (body.settling !== true)
      return {
        state: String(body.state),
        tasks: listOf(body.tasks).map(({ step, action, unit }) => ({
          step: String(step),
          action: String(action),
          unit: String(unit),
        })),
      };
    await sleep(80);
  }
}

/** What somebody could do at a step now. */
export const availableAt = (view: Json, step: string): readonly Json[] =>
  listOf(view.available).filter((one) => one.step === step && one.because === null);

export const linesOf = (view: Json): readonly Json[] => listOf(view.lines);

/** Whole VND of the province, the one source here that pools pay. */
export const provinceOf = (amounts: unknown): number =>
  amounts === null || amounts === undefined ? 0 : Number(asJson(amounts).province ?? 0);
