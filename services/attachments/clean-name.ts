import type { FileKind } from './file-kind.ts';

const longestName = 120;

/** A file's name as it is shown and downloaded: without path, control or invisible characters, and with its true extension. */
export function cleanName(given: string, { extensions }: Pick<FileKind, 'extensions'>): string {
  const name = given
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    // Invisible format characters can turn a name around: `…exe.fdp` is shown as `…pdf.exe`.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*\s]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = extensions.find((each) => name.toLowerCase().endsWith(`.${each}`));
  const stem = extension === undefined ? name : name.slice(0, -extension.length - 1).trimEnd();
  return `${Array.from(stem).slice(0, longestName).join('').trimEnd() || 'tep'}.${extension ?? extensions[0]}`;
}
