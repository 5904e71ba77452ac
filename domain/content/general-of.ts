import type { Content } from './content.ts';

/** The part of the content that is neither lines nor money; it changes, and unlocks, as one. */
export const generalOf = ({ title, year, basis, stated }: Content) => ({
  title,
  year,
  basis,
  ...(stated === undefined ? {} : { stated }),
});
