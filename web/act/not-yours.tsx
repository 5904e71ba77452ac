import type { FC } from 'hono/jsx';
import type { RefusalCode } from '../../domain/approval/refusal.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';

type Props = {
  readonly reader: Reader;
  readonly submissionId: string;
  readonly because: RefusalCode | null;
};

/** The page of a verb that is not this person's, or not any more. */
export const NotYours: FC<Props> = ({ reader, submissionId, because }) => (
  <>
    <h1>{reader.word('notYours.title')}</h1>
    <p>{because === null ? reader.word('notYours.text') : reader.say(`refusals:${because}`)}</p>
    <p>
      <a class="btn" href={paths.submission(submissionId)}>
        {reader.word('notYours.back')}
      </a>
    </p>
  </>
);
