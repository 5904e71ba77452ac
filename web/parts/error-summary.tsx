import type { FC } from 'hono/jsx';
import type { Fault } from '../filled.ts';
import type { Reader } from '../reader.ts';

/** Everything that is wrong, on top of the page, each a link to its field. */
export const ErrorSummary: FC<{ reader: Reader; faults: readonly Fault[] }> = ({ reader, faults }) =>
  faults.length === 0 ? null : (
    <div class="errors" role="alert" tabindex={-1} autofocus>
      <h2>{reader.word('errors.title')}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li>{field === null ? text : <a href={`#${encodeURIComponent(field)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
