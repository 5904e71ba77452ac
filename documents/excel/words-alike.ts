/** A text by its letters and digits alone: case, marks, spaces and punctuation are what people type differently. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two headings or labels are the same to a reader. */
export const alike = (left: string, right: string): boolean => bare(left) === bare(right);
