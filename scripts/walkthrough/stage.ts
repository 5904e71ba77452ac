import { randomUUID } from 'node:crypto';
import type { DemoPersonKey } from '../../demo/demo-people.ts';

/** Sends a request as a demo person; over HTTP to a running system, or straight into the app in tests. */
export type Send = (
  as: DemoPersonKey,
  method: string,
  path: string,
  init: { readonly headers: Record<string, string>; readonly body?: string | Uint8Array },
) => Promise<Response>;

export type Mail = { readonly id: number; readonly to: string; readonly subject: string };

/** What the story needs of the system that it is played on. */
export type Theatre = {
  readonly send: Send;
  /** Every mail so far, oldest first; null where the mail server is somebody's own. */
  readonly mails: () => Promise<readonly Mail[] | null>;
  readonly say: (line: string) => void;
  /** Makes the workflow of a submission fail, as a faulty release would. */
  readonly sabotage: (submissionId: string) => Promise<void>;
  /** Has the supervisor walk now instead of within a minute. */
  readonly supervise: () => Promise<void>;
};

export type Json = Readonly<Record<string, unknown>>;

/** A theatre with the verbs of the story. */
export function openStage({ send, mails, say, sabotage, supervise }: Theatre) {
  async function call(
    as: DemoPersonKey,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const bytes = body instanceof Uint8Array;
    const type = body === undefined || bytes ? {} : { 'content-type': 'application/json' };
    const response = await send(as, method, path, {
      headers: {
        'accept-language': 'vi',
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...type,
        ...headers,
      },
      ...(body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) }),
    });
    return response;
  }

  async function json(response: Response, expected: number): Promise<Json> {
    const body: unknown = await response.json();
    if (response.status !== expected)
      throw new Error(`expected ${expected}, got ${response.status}: ${JSON.stringify(body)}`);
    return asJson(body);
  }

  return {
    say,
    mails,
    sabotage,
    supervise,
    call,
    get: async (as: DemoPersonKey, path: string): Promise<Json> => json(await call(as, 'GET', path), 200),
    post: async (
      as: DemoPersonKey,
      path: string,
      body?: unknown,
      headers?: Record<string, string>,
    ): Promise<Json> => json(await call(as, 'POST', path, body, headers), 200),
    /** Does something and waits until lists and pages show it. */
    act: async (as: DemoPersonKey, submissionId: string, verb: string, body: object): Promise<Json> =>
      json(await call(as, 'POST', `/api/submissions/${submissionId}/${verb}?wait=true`, body), 200),
    /** Tries what must be refused, and tells why it was. */
    async refused(
      as: DemoPersonKey,
      path: string,
      body: unknown,
      status: number,
      headers?: Record<string, string>,
    ): Promise<Json> {
      const problem = await json(await call(as, 'POST', path, body, headers), status);
      const { detail, title, errors } = problem;
      say(`      refused: ${String(detail ?? title)}`);
      for (const error of Array.isArray(errors) ? errors.slice(0, 6) : [])
        say(`        · ${placeOf(asJson(error))}${String(asJson(error).detail)}`);
      if (Array.isArray(errors) && errors.length > 6) say(`        · … ${errors.length - 6} more`);
      return problem;
    },
  };
}

export type Stage = ReturnType<typeof openStage>;

const placeOf = ({ sheet, cell, pointer }: Json): string =>
  sheet !== undefined
    ? `${String(sheet)} ${String(cell ?? '')}: `
    : pointer !== undefined
      ? `${String(pointer)}: `
      : '';

/** A JSON object, for reading one field at a time. */
export function asJson(value: unknown): Json {
  if (value === null || typeof value !== 'object') throw new Error(`not an object: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}

export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asJson) : []);
