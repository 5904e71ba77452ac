/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Text } from 'react-email';
import { styles } from './palette.ts';
import { Quote } from './quote.tsx';

/** One text per place: the place as its title. */
export type PlacedText = { readonly place: string; readonly text: string };

type QuotesProps = { readonly title: string; readonly texts: readonly PlacedText[] };

/** A list of short texts, each under the place it is about; nothing when there are none. */
export function Quotes({ title, texts }: QuotesProps): ReactElement | null {
  if (texts.length === 0) return null;
  return (
    <>
      <Text className="ink" style={styles.subheading}>
        {title}
      </Text>
      {texts.map(({ place, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once and never moves
        <Quote key={index} title={place} text={text} />
      ))}
    </>
  );
}
