import type { FC } from 'hono/jsx';
import { paths, withQuery } from '../paths.ts';
import type { Reader } from '../reader.ts';
import type { LineModel } from './line-model.ts';
import type { Revised } from './scene.ts';

export type Shown = 'changes' | 'all';
type Props = {
  readonly reader: Reader;
  readonly submissionId: string;
  readonly difference: Revised;
  readonly lines: readonly LineModel[];
  readonly shown: Shown;
  /** Whether one may switch; not beside a form, where what was typed would be lost. */
  readonly isSwitch: boolean;
};

/** Which lines are shown, and how many changed since the sending before. */
export const ChangesBar: FC<Props> = ({ reader, submissionId, difference, lines, shown, isSwitch }) => {
  const { word } = reader;
  const count = (change: LineModel['change']): number =>
    lines.filter((line) => line.change === change).length;
  const summary = [
    word('changes.changed', { count: count('changed') }),
    ...(count('added') > 0 ? [word('changes.added', { count: count('added') })] : []),
    ...(count('removed') > 0 ? [word('changes.removed', { count: count('removed') })] : []),
    word('changes.same', { count: count('same') }),
  ];
  const here = paths.submission(submissionId);
  return (
    <div class="bar">
      <b>{word('changes.title', { round: difference.from })}</b>
      <span class="muted small">{summary.join(' · ')}</span>
      {isSwitch && (
        <span class="bar__end">
          <a
            class="chip"
            href={withQuery(here, { lines: 'changes' })}
            aria-current={shown === 'changes' ? 'true' : undefined}
          >
            {word('changes.only')}
          </a>{' '}
          <a
            class="chip"
            href={withQuery(here, { lines: 'all' })}
            aria-current={shown === 'all' ? 'true' : undefined}
          >
            {word('changes.all', { count: lines.length - count('removed') })}
          </a>
        </span>
      )}
    </div>
  );
};
