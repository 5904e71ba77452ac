import type { FC } from 'hono/jsx';
import { type SubmissionState, submissionStates } from '../../domain/approval/submission-state.ts';
import type { ListedSubmission } from '../../services/submissions/list-submissions.ts';
import { More } from '../parts/more.tsx';
import { State } from '../parts/state.tsx';
import { paths, withQuery } from '../paths.ts';
import type { ProcessNames } from '../process-names.ts';
import type { Reader } from '../reader.ts';
import { stateWords } from '../states.ts';

export type SubmissionsProps = {
  readonly reader: Reader;
  readonly items: readonly ListedSubmission[];
  readonly next: string | null;
  readonly names: ProcessNames;
  readonly text: string | undefined;
  readonly state: SubmissionState | undefined;
};

/** Every submission that the caller may read, newest first. */
export const SubmissionsPage: FC<SubmissionsProps> = (props) => {
  const { reader, items, next, text, state } = props;
  return (
    <>
      <h1>{text === undefined ? reader.word('list.title') : reader.word('list.found', { text })}</h1>
      <p class="lead">{countIn(props)}</p>
      <div class="sheet">
        <StateChips {...props} />
        {items.length === 0 ? (
          <p class="pad">
            {reader.word(text === undefined && state === undefined ? 'list.empty' : 'list.nothing')}
          </p>
        ) : (
          <SubmissionTable {...props} />
        )}
      </div>
      <More reader={reader} path={paths.submissions} next={next} query={{ q: text, state }} />
    </>
  );
};

const StateChips: FC<SubmissionsProps> = ({ reader, text, state }) => (
  <nav class="bar" aria-label={reader.word('list.states')}>
    <a
      class="chip"
      href={withQuery(paths.submissions, { q: text })}
      aria-current={state === undefined ? 'true' : undefined}
    >
      {reader.word('list.all')}
    </a>
    {submissionStates.map((one) => (
      <a
        class="chip"
        href={withQuery(paths.submissions, { q: text, state: one })}
        aria-current={one === state ? 'true' : undefined}
      >
        {stateWords.submission(reader, one).text}
      </a>
    ))}
  </nav>
);

const SubmissionTable: FC<SubmissionsProps> = ({ reader, items, names }) => {
  const { word } = reader;
  return (
    <table class="work">
      <caption class="vh">{word('list.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{word('col.state')}</th>
          <th scope="col">{word('col.submission')}</th>
          <th scope="col">{word('col.stage')}</th>
          <th scope="col" class="num">
            {word('col.amount')}
          </th>
          <th scope="col">{word('col.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr>
            <td>
              <State word={stateWords.submission(reader, item.state)} />
            </td>
            <th scope="row">
              <a class="what" href={paths.submission(item.id)}>
                {item.title === '' ? word('draft.untitled') : item.title}
              </a>
              <span class="sub">
                {item.unitName} · {item.fileNumber ?? word('list.unnumbered')}
              </span>
            </th>
            <td data-label={word('col.stage')}>
              {item.stage === null ? '–' : names.stage(item.stage)}
              {item.round > 1 && ` (${word('round', { round: item.round })})`}
            </td>
            <td class="num" data-label={word('col.amount')}>
              {reader.amount(item.total)}
              {item.approvedTotal !== null && item.approvedTotal !== item.total && (
                <span class="sub">
                  {word('list.approved', { amount: reader.amount(item.approvedTotal) })}
                </span>
              )}
            </td>
            <td data-label={word('col.updated')}>{reader.date(item.updatedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

function countIn({ reader, items, next }: SubmissionsProps): string {
  const count = next === null ? reader.number(items.length) : `${reader.number(items.length)}+`;
  return reader.word(items.length === 1 ? 'list.count.one' : 'list.count', { count });
}
