/** A text for a header or a heading: no line breaks, no control characters, no runs of spaces. */
export const singleLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** At most `limit` characters, the last of them an ellipsis when something was left out. */
export function clipped(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
