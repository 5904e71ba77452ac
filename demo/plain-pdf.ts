const margin = 72;
const lineHeight = 18;
const pageHeight = 842;

/**
 * A small PDF page with a title and lines, as attachments of the demo. Letters are ASCII: the fonts that every reader
 * has know no Vietnamese marks, and embedding one would make the file a hundred times larger.
 */
export function plainPdf(title: string, lines: readonly string[]): Buffer {
  const page = pageOf(title, lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${pageHeight}] /Contents 4 0 R ` +
      '/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >>',
    `<< /Title (${escaped(title)}) /CreationDate (D:20260101000000Z) >>`,
  ];
  return Buffer.from(fileOf(objects), 'latin1');
}

function pageOf(title: string, lines: readonly string[]): string {
  const top = pageHeight - margin;
  const body = lines.map((line) => `0 -${lineHeight} Td (${escaped(line)}) Tj`);
  return [`BT /F2 14 Tf ${margin} ${top} Td (${escaped(title)}) Tj`, '/F1 12 Tf', ...body, 'ET'].join('\n');
}

/** Header, objects, and the table of their byte offsets that a reader starts from. */
function fileOf(objects: readonly string[]): string {
  const parts = ['%PDF-1.4\n'];
  const offsets: string[] = [];
  let offset = parts.join('').length;
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(`${String(offset).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    offset += part.length;
  }
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\n`;
  return `${parts.join('')}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}${trailer}startxref\n${offset}\n%%EOF\n`;
}

function escaped(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) throw new RangeError(`only ASCII letters: ${text}`);
  return text.replace(/[\\()]/g, '\\$&');
}
