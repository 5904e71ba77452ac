import type { Context } from 'hono';

type Download = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A file that is saved, never shown in our origin; its name in both forms of RFC 6266. */
export const download = (c: Context, { name, mediaType, bytes }: Download): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': dispositionOf(name),
  });

export function dispositionOf(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w. ()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
