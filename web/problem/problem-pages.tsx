import { randomUUID } from 'node:crypto';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import { describedError } from '../../services/described-error.ts';
import { type Problem, ServiceError } from '../../services/service-error.ts';
import { showOpenPage } from '../frame/respond.tsx';
import type { PageEnv } from '../page-env.ts';
import { paths } from '../paths.ts';
import { readers } from '../reader.ts';
import { askToVerify } from '../sign-in/ask-to-verify.tsx';
import { problemTitle } from './problem-title.ts';
import { problemText, statusOf } from './problem-words.ts';

const BackHome = ({ text }: { text: string }) => (
  <p>
    <a class="btn" href={paths.tasks}>
      {text}
    </a>
  </p>
);

/** A page that does not exist, or that one may not see: they look the same from outside. */
export const notFoundPage = <Env extends PageEnv>(c: Context<Env>) => {
  const { word } = c.var.reader;
  return showOpenPage(
    c,
    { title: word('notFound.title'), status: 404 },
    <>
      <h1>{word('notFound.title')}</h1>
      <p>{word('notFound.text')}</p>
      <BackHome text={word('backHome')} />
    </>,
  );
};

/** What is larger than anything that we take. */
export const tooLargePage = (c: Context<PageEnv>) => {
  const { word } = c.var.reader;
  return showOpenPage(
    c,
    { title: word('problem.title'), status: 413 },
    <>
      <h1>{word('problem.title')}</h1>
      <p>{word('problem.tooLarge', { megabytes: 20 })}</p>
      <BackHome text={word('backHome')} />
    </>,
  );
};

/** The one place where an error becomes a page. What was not foreseen leaves no detail behind, but a number to ask by. */
export const problemPage: ErrorHandler<PageEnv> = async (error, c) => {
  // An error may come before the reader was found.
  const reader = c.var.reader ?? readers.vi;
  c.set('reader', reader);
  if (error instanceof ServiceError) logRefusal(error.problem, c);
  if (error instanceof ServiceError && error.problem.code === 'not_found') return notFoundPage(c);
  const verification = await askToVerify(error, c);
  if (verification !== null) return verification;
  const told = toldOf(error, c);
  const title = problemTitle(reader, told.status);
  return showOpenPage(
    c,
    { title, status: told.status },
    <>
      <h1>{title}</h1>
      <p>
        {error instanceof ServiceError ? problemText(reader, error.problem) : reader.word('problem.text')}
      </p>
      {told.number !== null && <p class="muted">{reader.word('problem.number', { number: told.number })}</p>}
      <BackHome text={reader.word('backHome')} />
    </>,
  );
};

/** Who was turned away where, and why; ids alone. */
function logRefusal(problem: Problem, c: Context<PageEnv>): void {
  if (problem.code !== 'forbidden' && problem.code !== 'not_found' && problem.code !== 'refused') return;
  const { method } = c.req;
  const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'));
  const because = 'because' in problem ? problem.because : problem.code;
  c.var.settings.log.info(
    { personId: c.var.caller?.personId, method, route: route?.path, because },
    'page refused',
  );
}

function toldOf(error: Error, c: Context<PageEnv>) {
  if (error instanceof ServiceError) return { status: statusOf(error.problem), number: null };
  if (error instanceof HTTPException && error.status === 403) return { status: 403 as const, number: null };
  const number = randomUUID().slice(0, 8);
  c.var.settings.log.error({ number, error: describedError(error) }, 'page failed');
  return { status: 500 as const, number };
}
