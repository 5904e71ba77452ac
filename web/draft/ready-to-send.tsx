import type { FC } from 'hono/jsx';
import type { Draft } from '../../services/drafts/read-draft.ts';
import type { SubmissionView } from '../../services/submissions/read-submission.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';

type Props = { readonly reader: Reader; readonly draft: Draft; readonly view: SubmissionView };

/** Whether the draft can be sent, by whom, and the button for it. */
export const ReadyToSend: FC<Props> = ({ reader, draft, view }) => {
  const { word } = reader;
  const faults = draft.findings.filter(({ severity }) => severity === 'fault').length;
  const warnings = draft.findings.length - faults;
  const submit = view.available.find(({ verb }) => verb === 'submit');
  return (
    <section class="sheet pad actions" aria-labelledby="ready">
      <h2 id="ready">{word('ready.title')}</h2>
      <p>
        {faults > 0
          ? word('ready.faults', { count: faults })
          : word(warnings > 0 ? 'ready.warnings' : 'ready.fine', { count: warnings })}
      </p>
      {submit === undefined && <p class="muted small">{word('ready.unitHead')}</p>}
      {submit?.because === null && faults === 0 && (
        <a class="btn btn--do btn--wide" href={paths.submit(draft.submissionId)}>
          {word(draft.state === 'returned' ? 'submit.again' : 'submit.first')}
        </a>
      )}
      {submit !== undefined && submit.because !== null && (
        <p class="note small">{reader.say(`refusals:${submit.because}`)}</p>
      )}
      {draft.state === 'draft' && (
        <p class="actions__side">
          <a href={paths.discard(draft.submissionId)}>{word('discard.title')}</a>
        </p>
      )}
    </section>
  );
};
