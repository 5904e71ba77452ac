import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageEnv, SignedEnv } from '../page-env.ts';
import { Page, type PageProps } from './page.tsx';

type Told = Omit<PageProps, 'reader' | 'me' | 'here' | 'children'> & {
  readonly status?: ContentfulStatusCode;
};

const hereOf = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};

const send = <Env extends PageEnv>(
  c: Context<Env>,
  me: PageProps['me'],
  { status, ...told }: Told,
  children: Child,
) =>
  c.html(
    html`<!doctype html>${(
      <Page reader={c.var.reader} me={me} here={hereOf(c)} {...told}>
        {children}
      </Page>
    )}`,
    status ?? (told.faults !== undefined && told.faults.length > 0 ? 422 : 200),
  );

/** Answers with a page for somebody who is signed in. */
export const showPage = (c: Context<SignedEnv>, told: Told, children: Child) =>
  send(c, c.var.me, told, children);

/** Answers with a page for whoever comes. */
export const showOpenPage = <Env extends PageEnv>(c: Context<Env>, told: Told, children: Child) =>
  send(c, null, told, children);
