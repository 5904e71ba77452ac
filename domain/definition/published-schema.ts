import { definitionSchema } from './definition-schema.ts';

/** The format as `definitions/definition.schema.json` publishes it, for editors and other programs. */
export const publishedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Process definition',
  description: 'How a submission is reviewed, decided, funded and delivered. See docs/definitions.md.',
  ...definitionSchema,
};
