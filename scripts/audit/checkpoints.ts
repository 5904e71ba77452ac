import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { digestOfJson } from './digests.ts';
import type { Violation } from './report.ts';

export type Head = { readonly submissionId: string; readonly seq: number; readonly hash: string };

export type Checkpoint = {
  readonly id: number;
  readonly heads: readonly Head[];
  readonly chains: number;
  readonly changeHead: { readonly seq: number; readonly hash: string } | null;
  readonly previousSignature: string;
  readonly signature: string;
};

/** Checkpoints whose signatures hold, with what is wrong with the others and with their order. */
export function checkCheckpoints(checkpoints: readonly Checkpoint[], publicKeyPem: string) {
  const key = createPublicKey(publicKeyPem);
  const violations: Violation[] = [];
  const sound: Checkpoint[] = [];
  let previousSignature = '';
  for (const checkpoint of checkpoints) {
    if (!isSigned(checkpoint, key)) violations.push({ code: 'checkpoint_forged', checkpoint: checkpoint.id });
    else {
      if (checkpoint.previousSignature !== previousSignature)
        violations.push({ code: 'checkpoint_missing', checkpoint: checkpoint.id });
      sound.push(checkpoint);
    }
    previousSignature = checkpoint.signature;
  }
  return { sound, violations };
}

function isSigned(
  { heads, chains, changeHead, previousSignature, signature }: Checkpoint,
  key: KeyObject,
): boolean {
  const signed = Buffer.from(digestOfJson({ heads, chains, changeHead, previousSignature }));
  return verify(null, signed, key, Buffer.from(signature, 'base64'));
}
