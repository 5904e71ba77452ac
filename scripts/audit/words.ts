import type { Report, Violation } from './report.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

type Words = {
  readonly violations: { readonly [Code in Violation['code']]: (violation: Violation) => string };
  readonly submission: string;
  readonly event: string;
  readonly change: string;
  readonly checkpoint: string;
  readonly summary: (report: Report) => string;
  readonly key: (source: string) => string;
};

/** What each finding means, as one would tell an auditor. */
export const words: Readonly<Record<Language, Words>> = {
  vi: {
    violations: {
      event_changed: () => 'nội dung, thời điểm hoặc người thực hiện đã bị sửa sau khi ghi',
      event_missing: () => 'bản ghi này đã bị xóa khỏi giữa chuỗi',
      link_broken: () => 'bản ghi không nối với bản ghi đứng trước: có bản ghi bị xóa, chèn hoặc đổi chỗ',
      hash_wrong: () => 'mã băm của bản ghi không khớp với chính bản ghi',
      tail_missing: () => 'các bản ghi cuối, từ số này, đã bị xóa',
      event_added: () => 'bản ghi này được thêm từ bên ngoài: hồ sơ chưa bao giờ đi đến đây',
      head_missing: () => 'điểm kiểm tra đã ký chứng nhận bản ghi này, nay không còn',
      head_changed: () =>
        'điểm kiểm tra đã ký chứng nhận bản ghi này với nội dung khác: chuỗi đã bị viết lại',
      chains_missing: ({ expected, found }) =>
        `phải có ít nhất ${expected} hồ sơ có lịch sử, nay chỉ còn ${found}: có hồ sơ bị xóa toàn bộ`,
      checkpoint_forged: () => 'chữ ký của điểm kiểm tra không đúng: bị sửa hoặc do người khác ghi',
      checkpoint_missing: () => 'một điểm kiểm tra đã bị xóa',
    },
    submission: 'hồ sơ',
    event: 'bản ghi',
    change: 'thay đổi',
    checkpoint: 'điểm kiểm tra',
    summary: ({ chains, events, changes, checkpoints, unsealed, violations }) =>
      `${violations.length === 0 ? 'Lịch sử nguyên vẹn' : `PHÁT HIỆN ${violations.length} SAI LỆCH`}: ` +
      `${chains} hồ sơ, ${events} bản ghi, ${changes} thay đổi về người và tổ chức, ${checkpoints} điểm kiểm tra đã ký, ${unsealed} bản ghi chưa được ký.`,
    key: (source) => `Khóa công khai: ${source}`,
  },
  en: {
    violations: {
      event_changed: () => 'its content, time or person was changed after it was written',
      event_missing: () => 'this event was removed from the middle of the chain',
      link_broken: () => 'it does not follow from the event before it: events were removed, added or swapped',
      hash_wrong: () => 'its hash does not fit the event itself',
      tail_missing: () => 'the last events, from this one on, were removed',
      event_added: () => 'this event was added from outside: the submission never came this far',
      head_missing: () => 'a signed checkpoint vouches for this event, and it is gone',
      head_changed: () =>
        'a signed checkpoint vouches for this event with another content: the chain was rewritten',
      chains_missing: ({ expected, found }) =>
        `at least ${expected} submissions must have a history, and only ${found} do: whole submissions were removed`,
      checkpoint_forged: () =>
        'the signature of the checkpoint is wrong: it was changed, or somebody else wrote it',
      checkpoint_missing: () => 'a checkpoint was removed',
    },
    submission: 'submission',
    event: 'event',
    change: 'change',
    checkpoint: 'checkpoint',
    summary: ({ chains, events, changes, checkpoints, unsealed, violations }) =>
      `${violations.length === 0 ? 'The record is intact' : `${violations.length} VIOLATIONS FOUND`}: ` +
      `${chains} submissions, ${events} events, ${changes} changes of people and organisation, ${checkpoints} signed checkpoints, ${unsealed} events not signed yet.`,
    key: (source) => `Public key: ${source}`,
  },
};

/** One finding as one line: where, and what it means. */
export function sentenceOf(violation: Violation, language: Language): string {
  const { violations, ...say } = words[language];
  const { submissionId, seq, change, checkpoint } = violation;
  const place = [
    ...(submissionId === undefined ? [] : [`${say.submission} ${submissionId}`]),
    ...(seq === undefined ? [] : [`${say.event} ${seq}`]),
    ...(change === undefined ? [] : [`${say.change} ${change}`]),
    ...(checkpoint === undefined ? [] : [`${say.checkpoint} ${checkpoint}`]),
  ];
  return `${place.join(', ')}: ${violations[violation.code](violation)}`;
}
