import type { FC } from 'hono/jsx';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { SubmissionView } from '../../services/submissions/read-submission.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';

export const purposeWords = {
  basis: 'purpose.basis',
  quotation: 'purpose.quotation',
  decision: 'purpose.decision',
  evidence: 'purpose.evidence',
  other: 'purpose.other',
} as const satisfies Record<string, PageWord>;
const byPurpose = new Map<string, PageWord>(Object.entries(purposeWords));

/** A size as people say it. */
export function sizeText({ number }: Reader, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${number(kilobytes)} kB` : `${number(Math.round(kilobytes / 102.4) / 10)} MB`;
}

type Props = { readonly reader: Reader; readonly view: SubmissionView };

export const AttachmentList: FC<Props> = ({ reader, view }) =>
  view.attachments.length === 0 ? (
    <p class="muted">{reader.word('attachments.none')}</p>
  ) : (
    <ul class="plain files">
      {view.attachments.map(({ id, name, purpose, bytes }) => (
        <li>
          <a href={paths.attachment(view.row.id, id)}>{name}</a>
          <span class="sub">
            {reader.word(byPurpose.get(purpose) ?? 'purpose.other')} · {sizeText(reader, bytes)}
          </span>
        </li>
      ))}
    </ul>
  );

/** The files of a submission that was sent. */
export const Attachments: FC<Props> = ({ reader, view }) => {
  const mayAttach = view.available.some(({ verb }) => verb === 'attach');
  return (
    <section class="sheet pad" aria-labelledby="attachments">
      <h2 id="attachments">{reader.word('attachments.title')}</h2>
      <AttachmentList reader={reader} view={view} />
      {mayAttach && (
        <p>
          <a href={paths.act(view.row.id, 'attach', null)}>{reader.word('verb.attach')}</a>
        </p>
      )}
      <p>
        <a href={paths.sentWorkbook(view.row.id)}>{reader.word('attachments.workbook')}</a>
      </p>
    </section>
  );
};
