import { describe, expect, test } from 'vitest';
import { languages } from '../../domain/bilingual.ts';
import { catalogue } from '../catalogue.ts';
import { renderMail } from '../render.ts';

const kinds = [
  'plan-asked',
  'plan-reminder',
  'plan-overdue',
  'plan-extended',
  'campaign-summary',
  'deliveries-behind',
] as const;

describe.each(kinds.flatMap((kind) => languages.map((language) => ({ kind, language }))))(
  '$kind in $language',
  ({ kind, language }) => {
    test('is whole, says the year in its subject, and has one link', async () => {
      const { subject, html, text } = await renderMail(kind, catalogue[kind].preview(language));
      for (const part of [subject, html, text])
        expect(part).not.toMatch(/undefined|\[object|NaN|\{\{|mails:|null/);
      expect(subject).toContain('2027');
      expect(html.match(/href="([^"]*)"/g)).toHaveLength(1);
    });
  },
);

test('the summary counts who has sent: neither those who have not begun, nor drafts, nor the excused', async () => {
  const { text } = await renderMail('campaign-summary', catalogue['campaign-summary'].preview('en'));
  expect(text).toContain('98 of 110 units');
  expect(text).toContain('Not begun: 4');
});
