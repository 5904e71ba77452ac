import type { FC } from 'hono/jsx';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { Reader } from '../reader.ts';

export type Notice = { readonly tone: 'done' | 'catching-up'; readonly word: PageWord };

const doneWords = new Map<string, PageWord>(
  Object.entries({
    submit: 'done.submit',
    assign: 'done.assign',
    claim: 'done.claim',
    release: 'done.release',
    propose: 'done.propose',
    decide: 'done.decide',
    answer: 'done.answer',
    comment: 'done.comment',
    attach: 'done.attach',
    issue: 'done.issue',
    allocate: 'done.allocate',
    confirm: 'done.confirm',
    report: 'done.report',
    withdraw: 'done.withdraw',
    cancel: 'done.cancel',
  } as const),
);

/** What somebody has just done, and whether the page shows it yet. */
export function noticesFor(done: string | undefined, isUpToDate: boolean): readonly Notice[] {
  const word = doneWords.get(done ?? '');
  return [
    ...(word === undefined ? [] : [{ tone: 'done' as const, word }]),
    ...(isUpToDate ? [] : [{ tone: 'catching-up' as const, word: 'notice.catchingUp' as const }]),
  ];
}

export const Notices: FC<{ reader: Reader; notices: readonly Notice[] }> = ({ reader, notices }) => (
  <>
    {notices.map(({ tone, word }) => (
      <p class={`notice notice--${tone}`} role="status">
        {reader.word(word)}
      </p>
    ))}
  </>
);
