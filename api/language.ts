import { createMiddleware } from 'hono/factory';
import { type Language, languages } from '../domain/bilingual.ts';
import type { ApiEnv } from './environment.ts';

/** The language that a request asks for by itself, or null. */
export function languageAsked(header: string | undefined): Language | null {
  const ranges = (header ?? '').split(',').map((part) => {
    const [tag = '', ...params] = part.trim().split(';');
    const quality = params
      .find((param) => param.trim().startsWith('q='))
      ?.trim()
      .slice(2);
    return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const known = ranges.flatMap(({ tag, quality }) =>
    languages
      .filter((language) => quality > 0 && (tag === language || tag.startsWith(`${language}-`)))
      .map((language) => ({ language, quality })),
  );
  return known.toSorted((left, right) => right.quality - left.quality)[0]?.language ?? null;
}

/** Vietnamese until it is known who asks; the header goes before the person's own language. */
export const negotiateLanguage = createMiddleware<ApiEnv>(async (c, next) => {
  c.set('language', languageAsked(c.req.header('Accept-Language')) ?? 'vi');
  await next();
  c.res.headers.append('Vary', 'Accept-Language');
});
