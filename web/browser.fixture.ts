import type { Hono } from 'hono';
import type { PageEnv } from './page-env.ts';

/** What somebody fills in: a text, several choices, or files; `null` leaves a field out, such as a box unticked. */
type Value = string | readonly string[] | File | readonly File[] | null;
type Page = { readonly status: number; readonly html: string; readonly url: string };

const origin = 'http://localhost:3000';
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? (new RegExp(`\\s${name}(?=[\\s/>])`).test(tag) ? '' : null) : unescaped(found);
};

/** A browser without scripts: keeps cookies, follows redirects, and sends forms as they stand on the page. */
export function openBrowser(app: Pick<Hono<PageEnv>, 'request'>) {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(`${origin}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('Location');
    if (to !== null) return ask(to.replace(origin, ''), { method: 'GET' });
    return { status: response.status, html: await response.text(), url: path };
  }

  const get = (path: string): Promise<Page> => ask(path, { method: 'GET' });
  const post = (
    path: string,
    body: FormData,
    headers: Record<string, string> = { Origin: origin },
  ): Promise<Page> => ask(path, { method: 'POST', body, headers });

  return {
    get,
    post,
    cookies,
    /** Sends the form on a page whose action begins so, with what is filled in. */
    async send(page: Page, action: string, filled: Readonly<Record<string, Value>> = {}): Promise<Page> {
      const form = formOn(page, action);
      return post(form.action, bodyOf(form.fields, filled));
    },
    async signIn(personId: string): Promise<Page> {
      const body = new FormData();
      body.set('person', personId);
      return post('/sign-in', body);
    },
  };
}

/** The form as it would be sent untouched. */
export function formOn({ html }: Pick<Page, 'html'>, action: string) {
  for (const [whole, tag = '', inside = ''] of html.matchAll(/(<form[^>]*>)([\s\S]*?)<\/form>/g)) {
    const target = attribute(tag, 'action') ?? '';
    if (target.startsWith(action)) return { action: target, html: whole, fields: fieldsIn(inside) };
  }
  throw new Error(`there is no form for ${action}`);
}

function fieldsIn(html: string): readonly (readonly [string, string])[] {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    const isOff = (type === 'radio' || type === 'checkbox') && attribute(tag, 'checked') === null;
    return name === null || isOff || type === 'file' ? [] : [[name, attribute(tag, 'value') ?? ''] as const];
  });
  const areas = [...html.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name') ?? '', unescaped(text)] as const,
  );
  const selects = [...html.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', inside = '']) => {
      const options = [...inside.matchAll(/<option[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0] ?? '';
      return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? ''] as const;
    },
  );
  return [...inputs, ...areas, ...selects];
}

function bodyOf(
  fields: readonly (readonly [string, string])[],
  filled: Readonly<Record<string, Value>>,
): FormData {
  const body = new FormData();
  for (const [name, value] of fields) if (!(name in filled)) body.append(name, value);
  for (const [name, value] of Object.entries(filled))
    for (const one of value === null ? [] : [value].flat()) body.append(name, one);
  return body;
}
