import type { FC } from 'hono/jsx';
import type { SubmissionView } from '../../services/submissions/read-submission.ts';
import { FileAndPurpose } from '../act/verbs/attach.tsx';
import type { Filled } from '../filled.ts';
import { PostForm } from '../parts/form.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { AttachmentList } from '../submission/attachment-list.tsx';

type Props = { readonly reader: Reader; readonly view: SubmissionView; readonly filled: Filled };

/** Files that go along with a draft; before the first submit they can be taken away again. */
export const DraftAttachments: FC<Props> = ({ reader, view, filled }) => {
  const { word } = reader;
  const { id, state } = view.row;
  return (
    <section class="sheet pad" aria-labelledby="attachments">
      <h2 id="attachments">{word('attachments.title')}</h2>
      <AttachmentList reader={reader} view={view} />
      {state === 'draft' &&
        view.attachments.map((file) => (
          <form method="post" action={paths.removeAttachment(id, file.id)} class="inline">
            <button type="submit" class="link">
              {word('attachments.remove', { name: file.name })}
            </button>
          </form>
        ))}
      {state === 'draft' ? (
        <PostForm action={paths.draftAttachments(id)} formKey={filled.key} hasFiles class="form">
          <FileAndPurpose reader={reader} filled={filled} />
          <button type="submit" class="btn">
            {word('send.attach')}
          </button>
        </PostForm>
      ) : (
        <p>
          <a href={paths.act(id, 'attach', null)}>{word('verb.attach')}</a>
        </p>
      )}
    </section>
  );
};
