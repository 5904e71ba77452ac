import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv, ApiSettings } from './environment.ts';

const description = `
Yearly training plans and requests of government units, from draft to money allocated and delivered.

- **Who asks**: \`Authorization: Bearer tt_…\`. What one may not see is answered as not found.
- **Language**: \`Accept-Language: vi\` or \`en\`; else the person's own.
- **Every POST** carries an \`Idempotency-Key\`: the same key again gives the same answer and no second effect; with another body it is refused.
- **Outcome unknown** (503): send exactly the same again, with the same key.
- **Lists and views** follow a decision within moments; \`Prefer: wait\` or \`?wait=true\` waits for it.
- **Money** is whole VND. **Instants** are UTC; terms are counted in Vietnamese working days.
- **Problems** are documents of RFC 9457 with a pointer to every fault.
`.trim();

/** The OpenAPI 3.1 document, made from the routes themselves. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>, { publicUrl, version }: ApiSettings) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Totrinh',
      version,
      description,
      license: { name: 'Apache-2.0', url: 'https://spdx.org/licenses/Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    security: [{ bearer: [] }],
    tags: [
      { name: 'Me' },
      { name: 'Tasks' },
      { name: 'Submissions' },
      { name: 'Drafts', description: 'What a unit is writing; saved as typed, faults included' },
      { name: 'Verbs', description: 'What people do with a submission that was sent' },
      { name: 'Attachments' },
      { name: 'History' },
      { name: 'Money' },
      { name: 'Campaigns' },
      { name: 'Board', description: 'What is overdue or cannot move, and why' },
      { name: 'Durations' },
      { name: 'Definitions' },
      { name: 'Operation' },
    ],
  });
}
