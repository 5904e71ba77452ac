import type { CommandBodies, DeliveryReport, Judgement } from '../../domain/approval/command.ts';
import type { AttachmentRef, CommentRef, LineVerdict } from '../../domain/approval/revision.ts';
import { ServiceError } from '../service-error.ts';
import type { RemarkBook } from './remarks.ts';
import type { VerbInput, VerbKind } from './verb-inputs.ts';

/** What turning an input into a command needs. */
export type Making = {
  readonly book: RemarkBook;
  readonly commentId: (index: number) => string;
  readonly attachment: (id: string, pointer: string) => AttachmentRef;
  readonly score: (lineId: string) => number;
};

type Maker<Kind extends VerbKind> = (input: VerbInput<Kind>, making: Making) => CommandBodies[Kind];

/** How each verb's input becomes the body of its command: texts become references. */
export const verbBodies: { readonly [Kind in VerbKind]: Maker<Kind> } = {
  assign: (input) => input,
  claim: (input) => input,
  release: ({ step, reason }, { book }) => ({ step, ...remarkOf(book, reason) }),
  'take-over': ({ step, reason }, { book }) => ({ step, remark: book.note(reason) }),
  propose: (input, making) => judgementOf(input, making),
  decide: (input, making) => judgementOf(input, making),
  answer: ({ step, text }, { book }) => ({ step, remark: book.note(text) }),
  comment: (input, making) => ({ comment: commentOf(input, 0, making) }),
  attach: ({ attachmentId }, { attachment }) => ({ attachment: attachment(attachmentId, '/attachmentId') }),
  issue: ({ step, number, date, signingMode, attachmentId }, { attachment }) => ({
    step,
    number,
    date,
    signingMode,
    file: attachment(attachmentId, '/attachmentId'),
  }),
  allocate: ({ step, requests }, { score }) => ({
    step,
    requests: requests
      .map((request) => ({ ...request, score: score(request.lineId) }))
      .toSorted((left, right) => right.score - left.score || (left.lineId < right.lineId ? -1 : 1)),
  }),
  confirm: (input) => input,
  report: ({ step, reports }, making) => ({
    step,
    reports: reports.map((report, index) => reportOf(report, index, making)),
  }),
  withdraw: ({ reason }, { book }) => ({ remark: book.note(reason) }),
  cancel: ({ reason }, { book }) => ({ remark: book.note(reason) }),
};

const remarkOf = (book: RemarkBook, text: string | undefined) =>
  text === undefined || text === '' ? {} : { remark: book.note(text) };

function judgementOf(
  { step, verdict, reason, lines, comments, returnTo, opensLines }: VerbInput<'decide'>,
  making: Making,
): Judgement {
  return {
    step,
    verdict,
    ...remarkOf(making.book, reason),
    ...(lines === undefined ? {} : { lines: lines.map((line, index) => lineOf(line, index, making.book)) }),
    ...(comments === undefined
      ? {}
      : { comments: comments.map((comment, index) => commentOf(comment, index, making)) }),
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(opensLines === undefined ? {} : { opensLines }),
  };
}

function lineOf(
  line: NonNullable<VerbInput<'decide'>['lines']>[number],
  index: number,
  book: RemarkBook,
): LineVerdict {
  if (line.verdict === 'approve') return line;
  if (line.reason === '')
    throw new ServiceError({
      code: 'refused',
      because: 'reason_required',
      pointer: `/lines/${index}/reason`,
    });
  const { reason, ...verdict } = line;
  return { ...verdict, remark: book.note(reason) };
}

const commentOf = (
  { lineId, field, text }: VerbInput<'comment'>,
  index: number,
  { book, commentId }: Making,
): CommentRef => ({
  id: commentId(index),
  remark: book.note(text),
  ...(lineId === undefined ? {} : { lineId }),
  ...(field === undefined ? {} : { field }),
});

function reportOf(
  { evidenceIds, reason, ...report }: VerbInput<'report'>['reports'][number],
  index: number,
  { book, attachment }: Making,
): DeliveryReport {
  return {
    ...report,
    evidence: evidenceIds.map((id, nth) => attachment(id, `/reports/${index}/evidenceIds/${nth}`)),
    ...remarkOf(book, reason),
  };
}
