import type { Database } from '../../../db/client.ts';
import type { Content } from '../../../domain/content/content.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { planContent } from './plan-content.ts';
import { type Submission, submissionOf } from './plans.ts';

/** A plan of so many requests, and everything that happens to it. */
export type Way = {
  readonly requests: number;
  readonly content: Content;
  readonly submission: Submission;
  readonly deeds: readonly Deed[];
};

export async function wayOf(db: Database, requests: number): Promise<Way> {
  const content = planContent(requests);
  return { requests, content, submission: await submissionOf(db, content), deeds: deedsOf(content) };
}

/** The deed at a step; step 0 is the submit, which is none. */
export function deedAt({ deeds }: Way, step: number): Deed {
  const deed = deeds[step - 1];
  if (deed === undefined) throw new Error(`the way has no step ${step}`);
  return deed;
}
