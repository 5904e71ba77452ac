import type { FC } from 'hono/jsx';
import type { ListedSubmission } from '../../services/submissions/list-submissions.ts';
import { State } from '../parts/state.tsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { stateWords } from '../states.ts';

type Props = {
  readonly reader: Reader;
  readonly items: readonly ListedSubmission[];
  /** Whether the caller writes for any unit. */
  readonly mayCreate: boolean;
};

/** What the caller's units are writing: returned ones first. */
export const DraftsPage: FC<Props> = ({ reader, items, mayCreate }) => {
  const { word } = reader;
  const sorted = items.toSorted((a, b) => Number(b.state === 'returned') - Number(a.state === 'returned'));
  const returned = items.filter(({ state }) => state === 'returned').length;
  return (
    <>
      <h1>{word('drafts.title')}</h1>
      <p class="lead">
        {[
          word('drafts.count', { count: items.length }),
          ...(returned > 0 ? [word('drafts.returned', { count: returned })] : []),
        ].join(' · ')}
      </p>
      {mayCreate && (
        <p>
          <a class="btn btn--do" href={paths.newDraft}>
            {word('newDraft.title')}
          </a>
        </p>
      )}
      {items.length === 0 ? (
        <p class="sheet pad">{word(mayCreate ? 'drafts.empty' : 'drafts.notYours')}</p>
      ) : (
        <div class="sheet">
          <table class="work">
            <caption class="vh">{word('drafts.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{word('col.state')}</th>
                <th scope="col">{word('col.submission')}</th>
                <th scope="col" class="num">
                  {word('col.amount')}
                </th>
                <th scope="col">{word('col.updated')}</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((item) => (
                <tr>
                  <td>
                    <State word={stateWords.submission(reader, item.state)} />
                  </td>
                  <th scope="row">
                    <a class="what" href={paths.draft(item.id)}>
                      {item.title === '' ? word('draft.untitled') : item.title}
                    </a>
                    <span class="sub">
                      {item.unitName} · {item.fileNumber ?? word('list.unnumbered')}
                    </span>
                  </th>
                  <td class="num" data-label={word('col.amount')}>
                    {reader.amount(item.total)}
                  </td>
                  <td data-label={word('col.updated')}>{reader.date(item.updatedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
