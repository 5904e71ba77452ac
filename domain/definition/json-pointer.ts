/** The JSON pointer (RFC 6901) of a place inside another. */
export const pointerTo = (base: string, ...parts: readonly (string | number)[]): string =>
  parts.reduce<string>((path, part) => `${path}/${escaped(String(part))}`, base);

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Whether one place lies in the other, or is the same. */
export const overlap = (left: string, right: string): boolean =>
  left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
