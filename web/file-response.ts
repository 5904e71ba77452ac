import type { Context } from 'hono';

type File = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A file to keep, never one that the browser opens as part of this site. */
export function fileResponse(c: Context, { name, mediaType, bytes }: File): Response {
  const ascii = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  c.header('Content-Type', mediaType);
  c.header('Content-Disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(new Uint8Array(bytes));
}

/** RFC 5987: of what `encodeURIComponent` leaves as it is, these are not allowed. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
