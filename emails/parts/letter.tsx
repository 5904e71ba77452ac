/** @jsxImportSource react */
import type { ReactElement, ReactNode } from 'react';
import { Body, Button, Container, Head, Heading, Html, Preview, Section, Text } from 'react-email';
import type { Said } from '../define-email.ts';
import type { MailProps, NoticeProps } from '../mail-props.ts';
import { type Fact, Facts } from './facts.tsx';
import { darkStyleSheet, styles } from './palette.ts';

type LetterProps = {
  readonly mail: Said<NoticeProps> & Partial<Pick<MailProps, 'submission' | 'because' | 'onBehalfOf'>>;
  readonly heading: string;
  /** What happened, in a sentence; mail programs show it beside the subject. */
  readonly happened: string;
  readonly facts?: readonly Fact[];
  readonly children?: ReactNode;
  /** Who must act now and by when. */
  readonly next: string;
  readonly button: string;
  /** Why one receives it, where `mail.because` does not say. */
  readonly because?: string;
};

/** What every mail has: what happened, to which submission if any, what comes next, one link, and why one receives it. */
export function Letter({
  mail,
  heading,
  happened,
  facts = [],
  children,
  next,
  button,
  because,
}: LetterProps): ReactElement {
  const { say, language, submission, onBehalfOf } = mail;
  const about: readonly Fact[] =
    submission === undefined
      ? []
      : [
          [say('fact.file'), submission.fileNumber],
          [say('fact.title'), submission.title],
          [say('fact.unit'), submission.unitName],
          [say('standing-in'), onBehalfOf],
        ];
  return (
    <Html lang={language}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyleSheet}</style>
      </Head>
      <Body lang={language} className="paper" style={styles.page}>
        <Preview>{happened}</Preview>
        <Container style={styles.column}>
          <Section className="sheet" style={styles.sheet}>
            <Text className="lacquer" style={styles.brand}>
              Totrinh
            </Text>
            <Heading className="ink" style={styles.heading}>
              {heading}
            </Heading>
            <Text className="ink" style={styles.text}>
              {say('greeting', { name: mail.recipientName })}
            </Text>
            <Text className="ink" style={styles.text}>
              {happened}
            </Text>
            <Facts facts={[...about, ...facts]} />
            {children}
            <Text className="ink" style={styles.subheading}>
              {say('next')}
            </Text>
            <Text className="ink" style={styles.text}>
              {next}
            </Text>
            <Button className="button" href={mail.url} style={styles.button}>
              {button}
            </Button>
          </Section>
          <Section className="footer" style={styles.footer}>
            <Text className="soft" style={styles.small}>
              {because ??
                (onBehalfOf === undefined
                  ? say(`because.${mail.because ?? 'participant'}`)
                  : say('standing-in.because', { principal: onBehalfOf }))}
            </Text>
            <Text className="soft" style={styles.small}>
              {say('footer.link')}
            </Text>
            <Text className="soft" style={styles.small}>
              {say('footer.automatic')}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}
