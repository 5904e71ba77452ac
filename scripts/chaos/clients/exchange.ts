import { asJson, type Json } from '../../walkthrough/stage.ts';

/** What came of one attempt; `status` is null when the connection broke or nothing came in time. */
export type Answer = {
  readonly status: number | null;
  readonly body: Json;
  readonly version: number | null;
  readonly code: string | null;
};

export const nothingHeard: Answer = { status: null, body: {}, version: null, code: null };

/** Longer than the API waits for an outcome. */
const patienceMs = 12_000;

export async function exchange(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = isJson && text !== '' ? asJson(JSON.parse(text)) : {};
  const because = body.because ?? body.code;
  return {
    status: response.status,
    body,
    version: response.ok && typeof body.version === 'number' ? body.version : null,
    code: response.ok || because === undefined ? null : String(because),
  };
}
