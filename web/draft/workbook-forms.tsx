import type { FC } from 'hono/jsx';
import type { Filled } from '../filled.ts';
import { FileField } from '../parts/fields.tsx';
import { PostForm } from '../parts/form.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';

export const workbookType = '.xlsx';

type Props = {
  readonly reader: Reader;
  readonly filled: Filled;
  readonly submissionId: string;
  readonly version: number;
  readonly isReadable: boolean;
};

/** The plan as Excel: out, corrected, and in again. */
export const WorkbookForms: FC<Props> = ({ reader, filled, submissionId, version, isReadable }) => {
  const { word } = reader;
  return (
    <section class="sheet pad" aria-labelledby="workbook">
      <h2 id="workbook">{word('workbook.title')}</h2>
      <p>{word('workbook.lead')}</p>
      <p>
        {isReadable ? (
          <a class="btn" href={paths.draftWorkbook(submissionId)}>
            {word('workbook.export')}
          </a>
        ) : (
          <a class="btn" href={paths.template}>
            {word('workbook.template')}
          </a>
        )}
      </p>
      <PostForm action={paths.draftWorkbook(submissionId)} formKey={filled.key} seen={version} hasFiles>
        <FileField
          reader={reader}
          filled={filled}
          name="workbook"
          label={word('workbook.upload')}
          hint={word('workbook.hint')}
          accept={workbookType}
        />
        <button type="submit" class="btn">
          {word('workbook.send')}
        </button>
      </PostForm>
    </section>
  );
};
