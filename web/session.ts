import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { authenticate } from '../identity/authenticate.ts';
import type { Caller, Engine } from '../services/context.ts';
import type { PageEnv, PageSettings } from './page-env.ts';

/** Lax, so that a link in a mail opens signed in; a form of another site still comes without it. */
const optionsFor = ({ publicUrl }: PageSettings) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https:') }) as const;

const sessionCookie = 'totrinh_session';
/** Between the password and the code. */
const heldCookie = 'totrinh_held';
const heldSeconds = 5 * 60;
const languageCookie = 'totrinh_language';
const yearSeconds = 365 * 24 * 60 * 60;

type Page = Context<PageEnv>;

export const sessionTokenOf = (c: Page): string | undefined => getCookie(c, sessionCookie);

export function keepSession(c: Page, { token, expiresAt }: { token: string; expiresAt: Date }): void {
  setCookie(c, sessionCookie, token, { ...optionsFor(c.var.settings), expires: expiresAt });
}

/** What was proven already, while the code is asked for. */
export function keepHeld(c: Page, held: string): void {
  setCookie(c, heldCookie, held, { ...optionsFor(c.var.settings), maxAge: heldSeconds });
}

export const heldIn = (c: Page): string => getCookie(c, heldCookie) ?? '';

export function dropHeld(c: Page): void {
  deleteCookie(c, heldCookie, optionsFor(c.var.settings));
}

export function dropSession(c: Page): void {
  deleteCookie(c, sessionCookie, optionsFor(c.var.settings));
}

/** Who is signed in, as of this very request. */
export async function callerOf(c: Page, engine: Engine): Promise<Caller | null> {
  const token = sessionTokenOf(c);
  return token === undefined ? null : authenticate(engine.db, token, 'page');
}

export const chosenLanguage = (c: Page): string | undefined => getCookie(c, languageCookie);

export function keepLanguage(c: Page, language: string): void {
  setCookie(c, languageCookie, language, { ...optionsFor(c.var.settings), maxAge: yearSeconds });
}
