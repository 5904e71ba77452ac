import type { FC } from 'hono/jsx';
import type { MailKind } from '../../domain/mail-kind.ts';
import type { PageWord } from '../../i18n/words/pages.ts';
import { State } from '../parts/state.tsx';
import type { Reader } from '../reader.ts';
import { stateWords } from '../states.ts';
import type { SentMail } from './scene.ts';

const kindWords = {
  'action-needed': 'mailKind.action-needed',
  submitted: 'mailKind.submitted',
  returned: 'mailKind.returned',
  'explanation-asked': 'mailKind.explanation-asked',
  'explanation-answered': 'mailKind.explanation-answered',
  approved: 'mailKind.approved',
  'not-approved': 'mailKind.not-approved',
  withdrawn: 'mailKind.withdrawn',
  cancelled: 'mailKind.cancelled',
  'decision-issued': 'mailKind.decision-issued',
  'allocation-result': 'mailKind.allocation-result',
  reminder: 'mailKind.reminder',
  overdue: 'mailKind.overdue',
  escalated: 'mailKind.escalated',
  completed: 'mailKind.completed',
  repaired: 'mailKind.repaired',
} as const satisfies Record<MailKind, PageWord>;

/** The mails that went out, or could not. */
export const MailList: FC<{ reader: Reader; mails: readonly SentMail[] }> = ({ reader, mails }) => {
  const { word } = reader;
  const refused = mails.filter(({ state }) => state === 'refused').length;
  return mails.length === 0 ? null : (
    <details class="sheet pad fold" open={refused > 0}>
      <summary>
        <h2>{word('mails.title', { count: mails.length })}</h2>
      </summary>
      <table class="work">
        <caption class="vh">{word('mails.title', { count: mails.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{word('mails.about')}</th>
            <th scope="col">{word('mails.to')}</th>
            <th scope="col">{word('mails.state')}</th>
            <th scope="col">{word('mails.at')}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr>
              <th scope="row">{word(kindWords[mail.kind])}</th>
              <td data-label={word('mails.to')}>{mail.recipient}</td>
              <td data-label={word('mails.state')}>
                <State word={stateWords.mail(reader, mail.state)} />
              </td>
              <td data-label={word('mails.at')}>{reader.time(mail.sentAt ?? mail.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
