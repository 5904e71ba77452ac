import type { Language } from '../../domain/bilingual.ts';
import type { Rerouted } from '../../services/organisation/reroute-submissions.ts';
import { wordsOf } from '../problem-words.ts';

/** What became of each submission, with words for what did not work. */
export const reroutedView = (results: readonly Rerouted[], language: Language) =>
  results.map(({ problem, ...result }) => ({
    ...result,
    problem: problem === null ? null : { code: problem.code, ...wordsOf(problem, language) },
  }));
