import type { FC } from 'hono/jsx';
import { parseContent } from '../../domain/content/parse-content.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import type { Draft } from '../../services/drafts/read-draft.ts';
import type { SubmissionView } from '../../services/submissions/read-submission.ts';
import type { Filled } from '../filled.ts';
import { TextArea } from '../parts/fields.tsx';
import { PostForm } from '../parts/form.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { AnswerList } from '../submission/answer-list.tsx';
import { AttachmentList } from '../submission/attachment-list.tsx';
import { FindingList } from './finding-list.tsx';
import { lineNumbersIn } from './line-numbers.ts';

type Props = {
  readonly reader: Reader;
  readonly draft: Draft;
  readonly view: SubmissionView;
  readonly filled: Filled;
};

/** Before sending: what is sent, what is still to be noticed, and what sending will cause. */
export const SubmitPage: FC<Props> = ({ reader, draft, view, filled }) => {
  const { word } = reader;
  const isAgain = draft.state === 'returned';
  const seen = filled.isFresh ? draft.version : Number(filled.typed.text('seen'));
  return (
    <div class="one">
      <p class="crumb small">
        <a href={paths.draft(draft.submissionId)}>← {view.row.title}</a>
      </p>
      <h1>{word(isAgain ? 'submit.again' : 'submit.first')}</h1>
      <p class="lead">
        {view.row.title} · {view.unitName}
      </p>
      <Summary reader={reader} draft={draft} view={view} />
      {draft.findings.length > 0 && (
        <FindingList reader={reader} findings={draft.findings} numberOf={lineNumbersIn(draft.content)} />
      )}
      <PostForm action={paths.submit(draft.submissionId)} formKey={filled.key} seen={seen} class="sheet pad">
        {isAgain && (
          <TextArea
            reader={reader}
            filled={filled}
            name="note"
            label={word('submit.note')}
            hint={word('submit.note.hint')}
            optional
          />
        )}
        <div class="then">
          <b>{word('then.title')}</b>
          <ul>
            <li>{word(isAgain ? 'then.resubmit' : 'then.submit')}</li>
            <li>{word('then.receipt')}</li>
            <li>{word('then.locked')}</li>
          </ul>
        </div>
        <p class="buttons">
          <button type="submit" class="btn btn--do">
            {word(isAgain ? 'send.resubmit' : 'send.submit')}
          </button>
          <a class="btn btn--quiet" href={paths.draft(draft.submissionId)}>
            {word('form.back')}
          </a>
        </p>
      </PostForm>
    </div>
  );
};

const Summary: FC<Omit<Props, 'filled'>> = ({ reader, draft, view }) => {
  const parsed = parseContent(draft.kind, draft.content);
  if (!('content' in parsed)) return null;
  const { content } = parsed;
  return (
    <section class="sheet pad" aria-labelledby="summary">
      <h2 id="summary">{reader.word('submit.summary')}</h2>
      <dl class="facts facts--column">
        <div>
          <dt>{reader.say('fields:lines')}</dt>
          <dd>{reader.number(content.lines.length)}</dd>
        </div>
        <div>
          <dt>{reader.say('fields:total')}</dt>
          <dd>
            <b>{reader.money(content.total)}</b>
          </dd>
        </div>
        {fundingSources
          .filter((source) => (content.funding[source] ?? 0) > 0)
          .map((source) => (
            <div>
              <dt>{reader.say(`terms:source.${source}`)}</dt>
              <dd>{reader.money(content.funding[source] ?? 0)}</dd>
            </div>
          ))}
      </dl>
      {draft.asks.length > 0 && (
        <>
          <h3>{reader.word('questions.title')}</h3>
          <AnswerList reader={reader} asks={draft.asks} stated={content.stated ?? {}} />
        </>
      )}
      <AttachmentList reader={reader} view={view} />
    </section>
  );
};
