import type { FC } from 'hono/jsx';
import { freshForm } from '../filled.ts';
import { PostForm } from '../parts/form.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';

/** Asks once more before a draft is gone. */
export const DiscardPage: FC<{ reader: Reader; id: string; title: string }> = ({ reader, id, title }) => (
  <div class="one">
    <h1>{reader.word('discard.title')}</h1>
    <p>{reader.word('discard.text', { title: title === '' ? reader.word('draft.untitled') : title })}</p>
    <PostForm action={paths.discard(id)} formKey={freshForm().key}>
      <p class="buttons">
        <button type="submit" class="btn btn--grave">
          {reader.word('discard.send')}
        </button>
        <a class="btn btn--quiet" href={paths.draft(id)}>
          {reader.word('form.back')}
        </a>
      </p>
    </PostForm>
  </div>
);
