const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const special = /[&<>"\t\n\r]/g;
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as the value of an XML attribute; what XML 1.0 cannot carry at all becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, '\uFFFD').replace(special, (found) => escapes[found] ?? found);
