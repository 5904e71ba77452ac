/** What a unit can send up; each has its own content type, checks and process definition. */
export const submissionKinds = ['training-plan', 'scholarship', 'equipment'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];
