import type { CSSProperties } from 'react';

const colours = {
  ink: '#1b2430',
  inkSoft: '#55606e',
  paper: '#f6f5f1',
  sheet: '#ffffff',
  line: '#dcd9d0',
  lacquer: '#8f1d2c',
  jade: '#0f6b5c',
} as const;

const font: CSSProperties = {
  fontFamily: '"Be Vietnam Pro", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
};
const text: CSSProperties = {
  ...font,
  margin: '0 0 16px',
  fontSize: 16,
  lineHeight: 1.5,
  color: colours.ink,
};

/** Inline, since some mail programs drop style sheets; the classes below darken them where they do not. */
export const styles = {
  page: { margin: 0, padding: '24px 12px', backgroundColor: colours.paper },
  column: { maxWidth: 600, margin: '0 auto' },
  sheet: {
    padding: '24px 28px',
    backgroundColor: colours.sheet,
    border: `1px solid ${colours.line}`,
    borderTop: `4px solid ${colours.lacquer}`,
    borderRadius: 6,
  },
  brand: { ...text, margin: '0 0 20px', fontSize: 14, fontWeight: 600, color: colours.lacquer },
  heading: {
    ...font,
    margin: '0 0 16px',
    fontSize: 24,
    lineHeight: 1.35,
    fontWeight: 600,
    color: colours.ink,
  },
  subheading: { ...text, margin: '0 0 8px', fontWeight: 600 },
  text,
  list: { margin: '0 0 20px' },
  item: { ...text, margin: '0 0 10px' },
  facts: {
    margin: '0 0 20px',
    borderTop: `1px solid ${colours.line}`,
    borderBottom: `1px solid ${colours.line}`,
  },
  factName: {
    ...font,
    width: '34%',
    padding: '5px 12px 5px 0',
    fontSize: 14,
    lineHeight: 1.5,
    verticalAlign: 'top',
    color: colours.inkSoft,
  },
  fact: {
    ...font,
    padding: '5px 0',
    fontSize: 15,
    lineHeight: 1.5,
    verticalAlign: 'top',
    color: colours.ink,
  },
  quote: { margin: '0 0 20px', padding: '2px 0 2px 14px', borderLeft: `3px solid ${colours.line}` },
  quoteText: { ...text, margin: 0 },
  button: {
    ...font,
    padding: '12px 22px',
    fontSize: 16,
    fontWeight: 600,
    color: colours.sheet,
    backgroundColor: colours.jade,
    borderRadius: 4,
  },
  footer: { padding: '16px 28px 0' },
  small: { ...text, margin: '0 0 4px', fontSize: 14, color: colours.inkSoft },
} as const satisfies Record<string, CSSProperties>;

export const darkStyleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: #14181e !important; }
  .sheet { background-color: #1c222a !important; border-color: #343d49 !important; border-top-color: #ec8c98 !important; }
  .rule { border-color: #343d49 !important; }
  .ink { color: #e9edf2 !important; }
  .soft { color: #a7b1bd !important; }
  .lacquer { color: #ec8c98 !important; }
  .button { background-color: #6fd0bd !important; color: #1c222a !important; }
}
@media (max-width: 480px) { .sheet { padding: 20px 16px !important; } .footer { padding: 16px 16px 0 !important; } }
`;
