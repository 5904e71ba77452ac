/** A text inside a quoted label, where quotation marks and angle brackets mean something of their own. */
export const textOf = (text: string): string =>
  text.replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;');
