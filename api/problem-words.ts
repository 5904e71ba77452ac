import type { Language } from '../domain/bilingual.ts';
import { type ProblemWord, problems } from '../i18n/words/problems.ts';
import { type Params, wordsIn } from '../i18n/words.ts';
import type { ApiProblem } from './api-error.ts';

const megabyte = 1024 * 1024;

/** The words of a problem: its title, and what happened and what to do. A new code does not compile without them. */
export function wordsOf(problem: ApiProblem, language: Language): { title: string; detail: string } {
  const say = wordsIn(language);
  const sayProblem = (word: ProblemWord, params?: Params): string => say(`problems:${word}`, params);
  const title = sayProblem(`title.${problem.code}`);
  switch (problem.code) {
    case 'forbidden':
      return { title, detail: sayProblem(`forbidden.${problem.because}`) };
    case 'refused':
      return { title, detail: say(`refusals:${problem.because}`, problem.detail) };
    case 'invalid':
      return { title, detail: sayProblem('detail.invalid', { count: problem.faults.length }) };
    case 'faulty_content': {
      const count = problem.findings.filter(({ severity }) => severity === 'fault').length;
      return { title, detail: sayProblem('detail.faulty_content', { count }) };
    }
    case 'faulty_workbook':
      return { title, detail: sayProblem('detail.faulty_workbook', { count: problem.findings.length }) };
    case 'version_changed':
      return { title, detail: sayProblem('detail.version_changed', { version: problem.version }) };
    case 'too_large':
      return {
        title,
        detail: sayProblem('detail.too_large', { limit: Math.floor(problem.limit / megabyte) }),
      };
    case 'too_many':
    case 'too_deep':
      return { title, detail: sayProblem(`detail.${problem.code}`, { limit: problem.limit }) };
    case 'too_often':
      return { title, detail: sayProblem('detail.too_often', { seconds: problem.seconds }) };
    case 'media_type_refused':
      return { title, detail: sayProblem('detail.media_type_refused', { found: problem.found }) };
    case 'method_not_allowed':
      return { title, detail: sayProblem('detail.method_not_allowed', { allowed: problem.allowed }) };
    case 'unauthenticated':
    case 'not_found':
    case 'key_missing':
    case 'key_reused':
    case 'version_missing':
    case 'outcome_unknown':
    case 'planning_closed':
    case 'exists_already':
    case 'preview_changed':
    case 'no_such_address':
    case 'unexpected':
      return { title, detail: sayProblem(`detail.${problem.code}`) };
  }
}

/** Words of a fault in a request; a service that has found its own words hands those in. */
export function faultWords(message: string, language: Language, params?: Params): string {
  const isWord = `fault.${message}` in problems.vi;
  return isWord ? wordsIn(language)(`problems:fault.${message}`, params) : message;
}
