import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { corrections, plan, unitName } from '../demo/plan.ts';
import { writePlan } from '../documents/excel/write-plan.ts';
import type { Content } from '../domain/content/content.ts';
import { openBrowser } from './browser.fixture.ts';
import type { PageEnv } from './page-env.ts';

type Browser = ReturnType<typeof openBrowser>;
export type Page = Awaited<ReturnType<Browser['get']>>;
/** Called at each stop of the story, by whoever wants to look. */
export type Looker = (name: string, key: DemoPersonKey, path: string) => Promise<void>;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const workbook = (bytes: Uint8Array): File =>
  new File([new Uint8Array(bytes)], 'ke-hoach.xlsx', { type: workbookType });
export const demoFile = async (name: string): Promise<File> =>
  new File([new Uint8Array(await readFile(`demo/${name}`))], name);

/** The plan after the unit corrected it, as Excel. */
export const corrected: Content = {
  ...plan,
  funding: corrections.funding,
  lines: plan.lines.map((line) => ({
    ...line,
    costItems: line.costItems.map((item) =>
      line.number === 4 && item.unitPrice === 2_500_000
        ? { ...item, overNormReason: corrections.overNormReason }
        : item,
    ),
  })),
};
export const asWorkbook = async (content: Content): Promise<File> =>
  workbook(await writePlan(content, { unitName, moneyUnit: 'million' }));

/** Browsers of the demo's people, each signed in once. */
export function openOffice(app: Pick<Hono<PageEnv>, 'request'>) {
  const browsers = new Map<DemoPersonKey, Promise<Browser>>();
  const signedIn = async (key: DemoPersonKey): Promise<Browser> => {
    const browser = openBrowser(app);
    await browser.signIn(person(key).id);
    return browser;
  };
  const as = (key: DemoPersonKey): Promise<Browser> => {
    const known = browsers.get(key) ?? signedIn(key);
    browsers.set(key, known);
    return known;
  };
  return {
    as,
    get: async (key: DemoPersonKey, path: string): Promise<Page> => (await as(key)).get(path),
    /** Opens the page of a verb and sends its form. */
    act: async (
      key: DemoPersonKey,
      id: string,
      verb: string,
      step: string | null,
      filled: Parameters<Browser['send']>[2],
    ): Promise<Page> => {
      const browser = await as(key);
      const path = `/submissions/${id}/act/${verb}${step === null ? '' : `?step=${step}`}`;
      const form = await browser.get(path);
      if (form.status !== 200) throw new Error(`${key} cannot ${verb}: ${form.status}\n${textOf(form)}`);
      return browser.send(form, `/submissions/${id}/act/${verb}`, filled);
    },
  };
}

/** What a page says, without its tags. */
export const textOf = ({ html }: Pick<Page, 'html'>): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
