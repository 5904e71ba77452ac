import type { FC } from 'hono/jsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';

/** The house mark: a sheet that was looked through. */
export const Brand: FC<{ reader: Reader }> = ({ reader }) => (
  <a class="brand" href={paths.tasks}>
    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
      <rect x="5" y="2" width="20" height="26" rx="2" fill="none" stroke="currentColor" stroke-width="2" />
      <path
        d="M9.5 9h11M9.5 13.5h11M9.5 18h5"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
      <circle class="brand__seal" cx="21" cy="22" r="6" stroke-width="2" />
      <path
        class="brand__tick"
        d="m18.4 22 1.9 1.9 3.4-3.6"
        fill="none"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
    {reader.word('brand')}
  </a>
);
