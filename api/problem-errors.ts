import type { Language } from '../domain/bilingual.ts';
import type { CellFinding } from '../domain/content/cell-finding.ts';
import { sourceOfRule } from '../domain/content/check-content.ts';
import type { Finding } from '../domain/content/content.ts';
import { wordsIn } from '../i18n/words.ts';
import type { BodyFault } from '../services/service-error.ts';
import type { ApiProblem } from './api-error.ts';
import { faultWords } from './problem-words.ts';

/** One place that is at fault: a JSON pointer, or sheet, row and column of a workbook. */
export type ProblemPlace = {
  readonly detail: string;
  readonly code?: string;
  readonly pointer?: string;
  readonly severity?: Finding['severity'];
  /** Where the rule comes from. */
  readonly source?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** Column and row as the spreadsheet shows them. */
  readonly cell?: string;
};

/** Every place that is at fault, at once and in words. */
export function errorsOf(problem: ApiProblem, language: Language): readonly ProblemPlace[] {
  switch (problem.code) {
    case 'invalid':
      return problem.faults.map((fault) => bodyFault(fault, language));
    case 'faulty_content':
      return problem.findings.map((finding) => contentFinding(finding, language));
    case 'faulty_workbook':
      return problem.findings.map((finding) => cellFinding(finding, language));
    case 'refused':
      return problem.pointer === undefined
        ? []
        : [
            {
              pointer: problem.pointer,
              code: problem.because,
              detail: wordsIn(language)(`refusals:${problem.because}`, problem.detail),
            },
          ];
    default:
      return [];
  }
}

const bodyFault = ({ pointer, message }: BodyFault, language: Language): ProblemPlace => ({
  pointer,
  detail: faultWords(message, language),
});

function contentFinding({ pointer, code, severity, params }: Finding, language: Language): ProblemPlace {
  const source = sourceOfRule(code);
  return {
    pointer,
    code,
    severity,
    detail: wordsIn(language)(`findings:${code}`, params),
    ...(source === null ? {} : { source: source[language] }),
  };
}

function cellFinding({ sheet, row, column, code, params }: CellFinding, language: Language): ProblemPlace {
  return {
    code,
    detail: wordsIn(language)(`excel:${code}`, params),
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(row === undefined || column === undefined ? {} : { cell: `${column}${row}` }),
  };
}
