import { createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';

/** The installation's Ed25519 key, derived from its secret. */
function signingKey(secret: string) {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'totrinh audit checkpoints', 32));
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

/** What a third party needs to verify checkpoints and exports: the public key as PEM. */
export const verifyingKey = (secret: string): string =>
  createPublicKey(signingKey(secret)).export({ format: 'pem', type: 'spki' }).toString();

/** Signs a digest for the record, as base64. */
export const signedByInstallation = (secret: string, digest: string): string =>
  sign(null, Buffer.from(digest), signingKey(secret)).toString('base64');
