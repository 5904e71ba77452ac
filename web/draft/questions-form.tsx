import type { FC } from 'hono/jsx';
import { isRecord } from '../../domain/content/parse/fields.ts';
import type { Draft } from '../../services/drafts/read-draft.ts';
import type { Filled } from '../filled.ts';
import { PostForm } from '../parts/form.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { QuestionField } from './question-field.tsx';

type Props = { readonly reader: Reader; readonly draft: Draft; readonly filled: Filled };

/** What the process asks of the unit beside its plan; any of it may be left open until the draft is sent. */
export const QuestionsForm: FC<Props> = ({ reader, draft, filled }) => {
  const { word } = reader;
  const { submissionId, version, content, returned, asks } = draft;
  const typed = isRecord(content) && isRecord(content.stated) ? content.stated : {};
  const isLocked = returned !== null && !returned.unlocked.general;
  return (
    <section class="sheet pad" aria-labelledby="questions">
      <h2 id="questions">{word('questions.title')}</h2>
      <p>{word(isLocked ? 'questions.locked' : 'questions.lead')}</p>
      <PostForm action={paths.draftAnswers(submissionId)} formKey={filled.key} seen={version} class="form">
        <fieldset class="field" disabled={isLocked}>
          <legend class="vh">{word('questions.title')}</legend>
          {asks.map((ask) => (
            <QuestionField reader={reader} filled={filled} ask={ask} answer={typed[ask.name]} />
          ))}
        </fieldset>
        {!isLocked && (
          <button type="submit" class="btn">
            {word('questions.send')}
          </button>
        )}
      </PostForm>
    </section>
  );
};
