import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachments, submissions } from '../../db/schema/index.ts';
import { blankTemplate } from '../../documents/excel/blank-template.ts';
import { winnersAmong } from '../drafts/at-once.fixture.ts';
import { createDraft } from '../drafts/create-draft.ts';
import { deleteDraft } from '../drafts/delete-draft.ts';
import { type Office, openOffice } from '../drafts/office.fixture.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { attachmentRefsOf } from './attachment-refs.ts';
import { listAttachments } from './list-attachments.ts';
import { readAttachment } from './read-attachment.ts';
import { removeAttachment } from './remove-attachment.ts';
import { uploadAttachment } from './upload-attachment.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pdf = bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(64),
]);

async function setup() {
  const { drafter, units, db } = office;
  const { submissionId } = await createDraft(drafter(), {
    kind: 'equipment',
    unitId: units.hongThai,
    year: 2027,
    start: { from: 'blank' },
  });
  const file = { submissionId, purpose: 'basis', name: 'Nghị quyết.pdf', bytes: pdf } as const;
  const become = (set: Partial<typeof submissions.$inferInsert>) =>
    db.update(submissions).set(set).where(eq(submissions.id, submissionId));
  return { submissionId, drafter, file, become };
}

const storedFiles = async () =>
  (await readdir(office.dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .length;

describe('uploading', () => {
  test('gives back what was uploaded, and the workflow is told its digest', async () => {
    const { submissionId, drafter, file } = await setup();
    const uploaded = await uploadAttachment(drafter(), file);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(uploaded).toEqual({
      id: expect.any(String),
      purpose: 'basis',
      name: 'Nghị quyết.pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256,
    });
    const read = await readAttachment(drafter(), { submissionId, attachmentId: uploaded.id });
    expect(new Uint8Array(read.bytes)).toEqual(pdf);
    expect(await listAttachments(drafter(), submissionId)).toMatchObject([
      { ...uploaded, uploadedBy: drafter().caller.personId },
    ]);
    expect(await attachmentRefsOf(office.db, submissionId)).toEqual([{ id: uploaded.id, digest: sha256 }]);
  });

  test('a file is what its content is, whatever its name says', async () => {
    const { drafter, file } = await setup();
    const xlsx = await blankTemplate();
    for (const [bytes, extension, mediaType] of [
      [png, 'png', 'image/png'],
      [jpeg, 'jpg', 'image/jpeg'],
      [xlsx, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ] as const)
      expect(await uploadAttachment(drafter(), { ...file, bytes, name: '../../etc/passwd' })).toMatchObject({
        name: `passwd.${extension}`,
        mediaType,
      });
  });

  test.each([
    ['a program', bytesOf('MZ\u0090\u0000program')],
    ['a page with scripts', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['a drawing with scripts', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['an old or encrypted office file', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(512)}`, 'hex')],
    ['text', bytesOf('Nghị quyết')],
    ['nothing', new Uint8Array()],
  ])('%s is refused, also under the name of a PDF, and leaves nothing behind', async (_name, bytes) => {
    const { submissionId, drafter, file } = await setup();
    const before = await storedFiles();
    const attempt = uploadAttachment(drafter(), { ...file, bytes });
    expect(await problemOf(attempt)).toMatchObject({ code: 'media_type_refused' });
    expect(await attachmentRefsOf(office.db, submissionId)).toEqual([]);
    expect(await storedFiles()).toBe(before);
  });

  test('a spreadsheet that hides macros is refused', async () => {
    const { drafter, file } = await setup();
    const bytes = Buffer.concat([await blankTemplate(), Buffer.from('xl/vbaProject.bin')]);
    expect(await problemOf(uploadAttachment(drafter(), { ...file, bytes }))).toMatchObject({
      code: 'media_type_refused',
    });
  });

  test('20 MB is the most', async () => {
    const { drafter, file } = await setup();
    const limit = 20 * 1024 * 1024;
    const bytes = new Uint8Array(limit + 1);
    bytes.set(pdf);
    expect(await problemOf(uploadAttachment(drafter(), { ...file, bytes }))).toEqual({
      code: 'too_large',
      limit,
    });
    expect(await uploadAttachment(drafter(), { ...file, bytes: bytes.subarray(0, limit) })).toMatchObject({
      bytes: limit,
    });
  });

  test('a submission has 50 files at most, and the one too many leaves nothing behind', async () => {
    const { submissionId, drafter, file } = await setup();
    const row = { ...file, mediaType: '', bytes: 1, sha256: '', uploadedBy: drafter().caller.personId };
    await office.db.insert(attachments).values(Array.from({ length: 49 }, () => ({ ...row, id: uuidv7() })));
    const before = await storedFiles();
    const uploads = [1, 2, 3].map(() => () => uploadAttachment(drafter(), file));
    expect(await winnersAmong(office.db, submissionId, uploads)).toHaveLength(1);
    expect(await problemOf(uploadAttachment(drafter(), file))).toEqual({ code: 'too_many', limit: 50 });
    expect(await attachmentRefsOf(office.db, submissionId)).toHaveLength(50);
    expect(await storedFiles()).toBe(before + 1);
  });

  test('the same key uploads one file; with another file it is refused', async () => {
    const { submissionId, drafter, file } = await setup();
    const before = await storedFiles();
    const uploaded = await uploadAttachment(drafter('one-key'), file);
    expect(await uploadAttachment(drafter('one-key'), file)).toEqual(uploaded);
    const other = uploadAttachment(drafter('one-key'), { ...file, bytes: png });
    expect(await problemOf(other)).toEqual({ code: 'key_reused' });
    expect(await attachmentRefsOf(office.db, submissionId)).toHaveLength(1);
    expect(await storedFiles()).toBe(before + 1);
  });

  test('nothing is added to a submission that has ended', async () => {
    const { drafter, file, become } = await setup();
    await become({ state: 'completed' });
    expect(await problemOf(uploadAttachment(drafter(), file))).toEqual({
      code: 'refused',
      because: 'closed',
    });
  });
});

describe('who sees a file', () => {
  test('another unit finds nothing there, whatever it tries', async () => {
    const { submissionId, drafter, file } = await setup();
    const { id: attachmentId } = await uploadAttachment(drafter(), file);
    const ctx = office.stranger();
    const attempts = [
      () => readAttachment(ctx, { submissionId, attachmentId }),
      () => listAttachments(ctx, submissionId),
      () => uploadAttachment(ctx, file),
      () => removeAttachment(ctx, { submissionId, attachmentId }),
    ];
    for (const attempt of attempts) expect(await problemOf(attempt())).toEqual({ code: 'not_found' });
  });

  test('a file is found in its own submission alone', async () => {
    const [one, other] = [await setup(), await setup()];
    const { id: attachmentId } = await uploadAttachment(one.drafter(), one.file);
    const at = { submissionId: other.submissionId, attachmentId };
    expect(await problemOf(readAttachment(one.drafter(), at))).toEqual({ code: 'not_found' });
    expect(await problemOf(removeAttachment(one.drafter(), at))).toEqual({ code: 'not_found' });
    const noId = { submissionId: one.submissionId, attachmentId: '../x' };
    expect(await problemOf(readAttachment(one.drafter(), noId))).toEqual({ code: 'not_found' });
  });

  test('bytes that are no longer those of the record are not handed out', async () => {
    const { submissionId, drafter, file } = await setup();
    const { id } = await uploadAttachment(drafter(), file);
    await writeFile(join(office.dir, id.slice(-2), id.slice(-4, -2), id), 'sửa');
    const attempt = readAttachment(drafter(), { submissionId, attachmentId: id });
    await expect(attempt).rejects.toThrow('not those that were uploaded');
  });
});

describe('removing', () => {
  test('takes row and bytes, before the first submit', async () => {
    const { submissionId, drafter, file } = await setup();
    const before = await storedFiles();
    const { id: attachmentId } = await uploadAttachment(drafter(), file);
    await removeAttachment(drafter(), { submissionId, attachmentId });
    expect(await listAttachments(drafter(), submissionId)).toEqual([]);
    expect(await storedFiles()).toBe(before);
  });

  test('what was sent stays', async () => {
    const { submissionId, drafter, file, become } = await setup();
    const { id: attachmentId } = await uploadAttachment(drafter(), file);
    for (const state of ['in-review', 'returned'] as const) {
      await become({ state });
      expect(await problemOf(removeAttachment(drafter(), { submissionId, attachmentId }))).toEqual({
        code: 'refused',
        because: 'already_submitted',
      });
    }
  });

  test('a draft takes its files with it', async () => {
    const { submissionId, drafter, file } = await setup();
    const before = await storedFiles();
    await uploadAttachment(drafter(), file);
    await deleteDraft(drafter(), submissionId);
    expect(await storedFiles()).toBe(before);
  });
});
