import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type PublicKey = { readonly pem: string; readonly source: string };

type Given = {
  readonly file: string | undefined;
  readonly pem: string | undefined;
  readonly secret: string | undefined;
};

/** The key to verify with: a file, then the environment's; the installation's own secret only where nothing else is given. */
export function publicKeyFrom({ file, pem, secret }: Given): PublicKey | null {
  if (file !== undefined) return { pem: readFileSync(file, 'utf8'), source: file };
  if (pem) return { pem: pem.replaceAll('\\n', '\n'), source: 'AUDIT_PUBLIC_KEY' };
  return secret ? { pem: publicKeyOf(secret), source: 'INSTALLATION_SECRET' } : null;
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8.
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The installation's public key: Ed25519, its seed drawn from the secret by HKDF-SHA-256. */
export function publicKeyOf(secret: string): string {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'totrinh audit checkpoints', 32));
  const privateKey = createPrivateKey({
    key: Buffer.concat([ed25519Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  return createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }).toString();
}
