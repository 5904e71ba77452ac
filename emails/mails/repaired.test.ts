import { expect, test } from 'vitest';
import { languages } from '../../domain/bilingual.ts';
import { catalogue } from '../catalogue.ts';
import { renderMail } from '../render.ts';
import { repairKindsTold, repairParts } from './repaired.tsx';

const cases = languages.flatMap((language) => repairKindsTold.map((repair) => ({ language, repair })));

test.each(cases)('$repair in $language says what was done and why', async ({ language, repair }) => {
  const told = await Promise.all(
    repairParts.map((part) =>
      renderMail('repaired', {
        ...catalogue.repaired.preview(language),
        repair,
        part,
        because: 'participant',
      }),
    ),
  );
  for (const { subject, text } of told) {
    expect(`${subject}\n${text}`).not.toMatch(/undefined|\{\{|mails:|repaired\./);
    expect(text).toContain('Người được phân công đi công tác dài ngày.');
  }
  expect(new Set(told.map(({ text }) => text)).size).toBe(repairParts.length);
});
