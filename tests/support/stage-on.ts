import { breakage } from '../../scripts/walkthrough/break-workflow.ts';
import { openStage, type Stage } from '../../scripts/walkthrough/stage.ts';
import type { TestEngine } from './engine.ts';

/** The walkthrough's stage on an engine of the tests. */
export const stageOn = (engine: TestEngine, say: (line: string) => void): Stage =>
  openStage({
    send: async (as, method, path, { headers, body }) =>
      engine.app.request(path, {
        method,
        headers: { ...headers, authorization: `Bearer ${engine.token(as)}` },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      }),
    mails: async () =>
      engine.catcher.messages().map(({ id, to, subject }) => ({ id, subject, to: to.join() })),
    say,
    ...breakage(engine.client, 'approval'),
  });
