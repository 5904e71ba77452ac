import { administrator } from './cast.ts';
import type { Desk } from './desk.ts';

const agents = [
  'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; SafeLinks)',
  'BarracudaCentral-LinkScanner/1.0',
  'Proofpoint URL Defense',
  'facebookexternalhit/1.1',
] as const;

/** What a submission can be reached by, its verbs' pages included. */
const pathsOf = (id: string): readonly string[] => [
  `/submissions/${id}`,
  `/submissions/${id}/draft`,
  `/submissions/${id}/submit`,
  ...['decide', 'withdraw', 'cancel', 'issue', 'allocate'].map(
    (verb) => `/submissions/${id}/act/${verb}?step=review`,
  ),
  `/api/submissions/${id}`,
  ...['decide', 'withdraw', 'submit'].map((verb) => `/api/submissions/${id}/${verb}`),
];

/** A mail scanner follows every link that it finds, as GET and HEAD, without and with somebody's token. */
export async function scan(desk: Desk, links: readonly string[], ids: readonly string[]): Promise<void> {
  const { random } = desk;
  const found = links
    .slice(-3)
    .map((link) => new URL(link))
    .map(({ pathname, search }) => `${pathname}${search}`);
  const guessed = ids.length === 0 ? [] : pathsOf(random.one(ids));
  for (const path of [...found, ...guessed]) {
    await desk.send({
      as: administrator,
      method: random.next() < 0.5 ? 'GET' : 'HEAD',
      path,
      headers: { 'user-agent': random.one(agents) },
      expected: 'either',
      purpose: 'scanner',
    });
  }
}
