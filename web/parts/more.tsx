import type { FC } from 'hono/jsx';
import { withQuery } from '../paths.ts';
import type { Reader } from '../reader.ts';

type Props = {
  readonly reader: Reader;
  readonly path: string;
  readonly next: string | null;
  readonly query?: Readonly<Record<string, string | undefined>>;
};

/** On to the next part of a list. */
export const More: FC<Props> = ({ reader, path, next, query = {} }) =>
  next === null ? null : (
    <p class="more">
      <a class="btn" href={withQuery(path, { ...query, cursor: next })} rel="next">
        {reader.word('list.more')}
      </a>
    </p>
  );
