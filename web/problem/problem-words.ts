import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PageWord } from '../../i18n/words/pages.ts';
import type { Problem, ProblemCode } from '../../services/service-error.ts';
import type { Fault } from '../filled.ts';
import type { Reader } from '../reader.ts';

type Told = { readonly status: ContentfulStatusCode; readonly word: PageWord };

/** Each problem as a page or form tells it; a new code does not compile without words. */
const toldAs = {
  unauthenticated: { status: 401, word: 'problem.unauthenticated' },
  forbidden: { status: 403, word: 'problem.forbidden' },
  not_found: { status: 404, word: 'problem.notFound' },
  invalid: { status: 422, word: 'problem.invalid' },
  faulty_content: { status: 422, word: 'problem.faultyContent' },
  faulty_workbook: { status: 422, word: 'problem.faultyWorkbook' },
  refused: { status: 409, word: 'problem.refused' },
  key_missing: { status: 400, word: 'problem.keyMissing' },
  key_reused: { status: 422, word: 'problem.keyReused' },
  version_missing: { status: 400, word: 'problem.keyMissing' },
  version_changed: { status: 409, word: 'problem.versionChanged' },
  outcome_unknown: { status: 503, word: 'problem.outcomeUnknown' },
  planning_closed: { status: 409, word: 'problem.planningClosed' },
  exists_already: { status: 409, word: 'problem.existsAlready' },
  preview_changed: { status: 409, word: 'problem.previewChanged' },
  too_large: { status: 413, word: 'problem.tooLarge' },
  too_many: { status: 422, word: 'problem.tooMany' },
  too_often: { status: 429, word: 'problem.tooOften' },
  media_type_refused: { status: 415, word: 'problem.mediaType' },
} as const satisfies Record<ProblemCode, Told>;

export const statusOf = ({ code }: Problem): ContentfulStatusCode => toldAs[code].status;

/** A problem in a sentence. */
export function problemText(reader: Reader, problem: Problem): string {
  switch (problem.code) {
    case 'forbidden':
      return reader.say(`problems:forbidden.${problem.because}`);
    case 'refused':
      return reader.say(`refusals:${problem.because}`, problem.detail);
    case 'too_large':
      return reader.word(toldAs.too_large.word, { megabytes: Math.round(problem.limit / 1024 / 1024) });
    case 'too_often':
      return reader.word(toldAs.too_often.word, { seconds: problem.seconds });
    case 'too_many':
      return reader.word(toldAs.too_many.word, { limit: problem.limit });
    default:
      return reader.word(toldAs[problem.code].word);
  }
}

/** A problem on top of a form, at the field that `fieldOf` finds for its pointer. */
export function faultOf(
  reader: Reader,
  problem: Problem,
  fieldOf: (pointer: string) => string | null = () => null,
): Fault {
  const pointer = problem.code === 'refused' ? problem.pointer : undefined;
  return { field: pointer === undefined ? null : fieldOf(pointer), text: problemText(reader, problem) };
}
