const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const wordBreaks = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The same for two programmes that an official would read as one: case, spaces, punctuation and the place of the
 * tone mark (`hoá`, `hóa`) do not count; the tone itself does.
 */
export const programmeKey = (programme: string): string =>
  programme.normalize('NFD').toLowerCase().replace(wordBreaks, ' ').trim().split(' ').map(toneLast).join(' ');

const toneLast = (word: string): string =>
  word.replace(toneMarks, '') + (word.match(toneMarks) ?? []).join('');
