import type { FC } from 'hono/jsx';
import type { Me } from '../../services/people/me.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { Brand } from './brand.tsx';

export type Area = 'tasks' | 'submissions' | 'drafts';
type Props = {
  readonly reader: Reader;
  readonly me: Me | null;
  readonly area: Area | undefined;
  readonly here: string;
  readonly search?: string | undefined;
};

const LanguageSwitch: FC<{ reader: Reader; here: string }> = ({ reader, here }) => {
  const other = reader.language === 'vi' ? 'en' : 'vi';
  return (
    <form method="post" action={paths.language}>
      <input type="hidden" name="back" value={here} />
      <button type="submit" class="link" name="language" value={other} lang={other}>
        {reader.word('language.other')}
      </button>
    </form>
  );
};

const Who: FC<{ reader: Reader; me: Me }> = ({ reader, me }) => {
  const [first] = me.positions;
  return (
    <>
      <form method="post" action={paths.signOut}>
        <button type="submit" class="link">
          {reader.word('signOut')}
        </button>
      </form>
      <span class="who__name">
        <b>{me.name}</b>
        {first !== undefined && (
          <span class="muted">
            {rolesIn(reader, me, first.unit.id)}, {first.unit.name}
          </span>
        )}
      </span>
    </>
  );
};

const rolesIn = (reader: Reader, { positions }: Me, unitId: string): string =>
  positions
    .filter(({ unit }) => unit.id === unitId)
    .map(({ role }) => reader.role(role))
    .join(', ');

/** The bar on top: the house, the search, the language, who is signed in, and where one is. */
export const Header: FC<Props> = ({ reader, me, area, here, search }) => (
  <header>
    <div class="top">
      <div class="top__in">
        <Brand reader={reader} />
        {me !== null && (
          <search class="search">
            <form action={paths.submissions}>
              <input
                type="search"
                name="q"
                value={search ?? ''}
                aria-label={reader.word('search.label')}
                placeholder={reader.word('search.placeholder')}
              />
              <button type="submit" class="btn btn--sm">
                {reader.word('search.go')}
              </button>
            </form>
          </search>
        )}
        <div class="who">
          <LanguageSwitch reader={reader} here={here} />
          {me !== null && <Who reader={reader} me={me} />}
        </div>
      </div>
    </div>
    {me !== null && <Navigation reader={reader} area={area} />}
  </header>
);

const Navigation: FC<{ reader: Reader; area: Area | undefined }> = ({ reader, area }) => (
  <nav class="nav" aria-label={reader.word('nav.label')}>
    <div class="nav__in">
      {(['tasks', 'submissions', 'drafts'] as const).map((name) => (
        <a href={paths[name]} aria-current={name === area ? 'page' : undefined}>
          {reader.word(`nav.${name}`)}
        </a>
      ))}
    </div>
  </nav>
);
