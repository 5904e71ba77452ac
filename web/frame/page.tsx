import type { Child, FC } from 'hono/jsx';
import type { Me } from '../../services/people/me.ts';
import type { Fault } from '../filled.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import type { Reader } from '../reader.ts';
import { stylesheet } from '../stylesheet.ts';
import { type Area, Header } from './header.tsx';

export type PageProps = {
  readonly reader: Reader;
  readonly me: Me | null;
  readonly title: string;
  /** Path and query of this page, for coming back after switching the language. */
  readonly here: string;
  readonly area?: Area | undefined;
  readonly search?: string | undefined;
  readonly faults?: readonly Fault[] | undefined;
  readonly children?: Child;
};

/** The frame of every page. */
export const Page: FC<PageProps> = ({ reader, me, title, here, area, search, faults = [], children }) => {
  const prefix = faults.length > 0 ? `${reader.word('errors.prefix')}: ` : '';
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>
          {prefix}
          {title} – {reader.word('brand')}
        </title>
        <link rel="stylesheet" href={stylesheet.path} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip-link" href="#main">
          {reader.word('skip')}
        </a>
        <Header reader={reader} me={me} area={area} here={here} search={search} />
        <main id="main" tabindex={-1}>
          <ErrorSummary reader={reader} faults={faults} />
          {children}
        </main>
        <footer class="foot">
          <p>{reader.word('footer')}</p>
        </footer>
      </body>
    </html>
  );
};
