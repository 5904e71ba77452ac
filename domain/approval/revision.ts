import type { LineKind } from '../content/content.ts';
import type { AmountBySource } from '../money/funding-source.ts';

/** What the workflow knows of a line: no text, only identity, digest, tags and money. */
export type StateLine = {
  readonly id: string;
  readonly digest: string;
  readonly kind: LineKind;
  /** What steps may be concerned with: the line's kind and content group. */
  readonly tags: readonly string[];
  readonly amountBySource: AmountBySource;
};

/** Parts of the content beside the lines; each unlocks on its own. */
export const contentParts = ['general', 'funding'] as const;
export type ContentPart = (typeof contentParts)[number];

/** One frozen revision, as the workflow sees it. */
export type Revision = {
  readonly number: number;
  readonly digest: string;
  readonly parts: Readonly<Record<ContentPart, string>>;
  readonly lines: readonly StateLine[];
  readonly facts: Readonly<Record<string, number | boolean | string>>;
  readonly beneficiaries: readonly string[];
  readonly authors: readonly string[];
};

/** A verdict on one line; a cut names its split by source. */
export type LineVerdict =
  | { readonly lineId: string; readonly verdict: 'approve' }
  | {
      readonly lineId: string;
      readonly verdict: 'cut';
      readonly amountBySource: AmountBySource;
      readonly remark: RemarkRef;
    }
  | { readonly lineId: string; readonly verdict: 'refuse'; readonly remark: RemarkRef };

/** Points to a free text kept outside the workflow: `digest` is salted, so that it does not give the text away. */
export type RemarkRef = { readonly id: string; readonly digest: string };

/** A comment on the whole (`lineId` left out), a line, or a field of it. */
export type CommentRef = {
  readonly id: string;
  readonly lineId?: string;
  readonly field?: string;
  readonly remark: RemarkRef;
};

/** A stored file: its id and SHA-256. */
export type AttachmentRef = { readonly id: string; readonly digest: string };
