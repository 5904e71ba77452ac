import { createRoute, z } from '@hono/zod-openapi';
import { attachmentPurposes } from '../../services/attachments/attachment.ts';
import { readAttachment } from '../../services/attachments/read-attachment.ts';
import { uploadAttachment } from '../../services/attachments/upload-attachment.ts';
import { ServiceError } from '../../services/service-error.ts';
import { addDocumented, idOf } from '../documented.ts';
import { download } from '../download.ts';
import { bytesOf, mediaTypeOf, readForm } from '../read-body.ts';
import { idempotencyHeader, submissionParam } from '../requests.ts';
import { resource } from '../resource.ts';
import { fileResponse, jsonResponse, problemResponses } from '../responses.ts';
import { attachmentSchema } from '../schemas/submission-schema.ts';

const fields = z.object({ purpose: z.enum(attachmentPurposes) });

export const attachmentRoutes = resource();

addDocumented(
  attachmentRoutes,
  {
    method: 'post',
    path: '/submissions/{id}/attachments',
    tags: ['Attachments'],
    summary: 'Upload a file: PDF, DOCX, XLSX, PNG or JPEG by content, at most 20 MB',
    description:
      'Before the first submit it goes along with the draft; afterwards the verb `attach`, `issue` or `report` makes it part of the record.',
    request: {
      params: submissionParam,
      headers: idempotencyHeader,
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: fields.extend({ file: z.string().openapi({ format: 'binary' }) }),
            example: { purpose: 'basis', file: 'cong-van-co-so.pdf' },
          },
        },
      },
    },
    responses: {
      201: jsonResponse(attachmentSchema.extend({ sha256: z.string() }), 'Stored', {
        id: '019b76da-a800-7f10-9a3b-4c5d6e7f8091',
        name: 'cong-van-co-so.pdf',
        purpose: 'basis',
        mediaType: 'application/pdf',
        bytes: 48_213,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      }),
      ...problemResponses,
    },
  },
  async (c) => {
    const found = mediaTypeOf(c);
    if (found !== 'multipart/form-data') throw new ServiceError({ code: 'media_type_refused', found });
    const { file, fields: told } = await readForm(c, fields);
    const submissionId = idOf(c);
    const stored = await uploadAttachment(c.var.ctx, {
      submissionId,
      purpose: told.purpose,
      name: file.name,
      bytes: await bytesOf(file),
    });
    return c.json(stored, 201, { Location: `/api/submissions/${submissionId}/attachments/${stored.id}` });
  },
);

attachmentRoutes.openapi(
  createRoute({
    method: 'get',
    path: '/submissions/{id}/attachments/{attachmentId}',
    tags: ['Attachments'],
    summary: 'A file as it was uploaded',
    request: { params: submissionParam.extend({ attachmentId: z.string() }) },
    responses: { 200: fileResponse('application/octet-stream', 'The file'), ...problemResponses },
  }),
  async (c) => {
    const { id: submissionId, attachmentId } = c.req.valid('param');
    return download(c, await readAttachment(c.var.ctx, { submissionId, attachmentId }));
  },
);
