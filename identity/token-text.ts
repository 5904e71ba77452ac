import { createHash, randomBytes } from 'node:crypto';

/** What makes a token recognisable to people, and to scanners for leaked secrets. */
const mark = 'tt_';
const form = /^tt_[A-Za-z0-9_-]{43}$/;

/** A token out of 32 bytes that nobody can guess. */
export const tokenOf = (bytes: Buffer): string => mark + bytes.toString('base64url');

export const newToken = (): string => tokenOf(randomBytes(32));

export const isToken = (text: string): boolean => form.test(text);

/** All that is kept of a token: 256 random bits need no salt and no slow hash. */
export const sha256Of = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Enough for its owner to know it again, too little to guess the rest. */
export const prefixOf = (token: string): string => token.slice(0, mark.length + 6);
