/** @jsxImportSource react */
import { Fragment, type ReactElement } from 'react';
import { Section, Text } from 'react-email';
import { styles } from './palette.ts';

type QuoteProps = { readonly title: string; readonly text: string | undefined };

/** Somebody's own words, as they broke their lines; nothing when there are none. */
export function Quote({ title, text }: QuoteProps): ReactElement | null {
  if (text === undefined || text.trim() === '') return null;
  const rows = text.trim().split(/\r\n|\r|\n/);
  return (
    <Section className="rule" style={styles.quote}>
      <Text className="soft" style={styles.small}>
        {title}
      </Text>
      <Text className="ink" style={styles.quoteText}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are rendered once and never move
          <Fragment key={index}>
            {index > 0 && <br />}
            {row}
          </Fragment>
        ))}
      </Text>
    </Section>
  );
}
