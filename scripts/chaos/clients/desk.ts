import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DemoPersonKey, person } from '../../../demo/demo-people.ts';
import type { Random } from '../../runtime/random.ts';
import type { Expected, Heard, Operation } from '../operation.ts';
import { type Answer, exchange, nothingHeard } from './exchange.ts';
import type { OperationLog } from './operation-log.ts';

export type Asking = {
  readonly as: DemoPersonKey;
  readonly method: Operation['method'];
  readonly path: string;
  readonly body?: unknown;
  /** For what is not JSON: the bytes as they are sent every time, and their type. */
  readonly file?: { readonly bytes: Uint8Array; readonly type: string };
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly verb?: string;
  readonly submissionId?: string;
  readonly expected: Expected;
  readonly purpose: string;
};

/** Where people send from: asks, and asks again with the same key until the answer is definite. */
export type Desk = {
  readonly random: Random;
  /** Noted in the log. */
  send(asking: Asking): Promise<Answer>;
  /** Reading for oneself, not noted. */
  look(as: DemoPersonKey, path: string): Promise<Answer>;
};

type Needs = {
  readonly random: Random;
  readonly log: OperationLog;
  readonly tokens: ReadonlyMap<string, string>;
  readonly ports: readonly number[];
  /** Nobody asks any more: what is not definite by now never will be. */
  readonly isOver: () => boolean;
};

export class NeverDefinite extends Error {}

export function openDesk({ random, log, tokens, ports, isOver }: Needs): Desk {
  const once = (
    { as, method, path, body, file, headers = {} }: Asking,
    key: string | null,
  ): Promise<Answer> =>
    exchange(`http://127.0.0.1:${random.one(ports)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.get(as) ?? ''}`,
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(file !== undefined
          ? { 'content-type': file.type }
          : body === undefined
            ? {}
            : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(file !== undefined
        ? { body: file.bytes.slice() }
        : body === undefined
          ? {}
          : { body: JSON.stringify(body) }),
    });

  async function untilDefinite(ask: () => Promise<Answer>, hear: (heard: Heard) => void): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask().catch(() => nothingHeard);
      hear({ at: Date.now(), status: answer.status, version: answer.version, code: answer.code });
      if (answer.status !== null && answer.status < 500) return answer;
      if (isOver()) throw new NeverDefinite('the run is over');
      await sleep(50 + random.next() * Math.min(1_000, 150 * attempt));
    }
  }

  return {
    random,
    async send(asking) {
      const { as, method, path, body, verb, submissionId, expected, purpose } = asking;
      const key = method === 'POST' ? (asking.key ?? randomUUID()) : null;
      const noted = log.begin({
        person: as,
        personId: person(as).id,
        method,
        path,
        verb: verb ?? null,
        submissionId: submissionId ?? null,
        key,
        body: body ?? null,
        expected,
        purpose,
      });
      const answer = await untilDefinite(() => once(asking, key), noted.hear);
      noted.end();
      return answer;
    },
    async look(as, path) {
      // Whoever looks until something shows would look for ever where it never does.
      if (isOver()) throw new NeverDefinite('the run is over');
      return untilDefinite(
        () => once({ as, method: 'GET', path, expected: 'either', purpose: 'look' }, null),
        () => undefined,
      );
    },
  };
}
