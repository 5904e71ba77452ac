import type { FC } from 'hono/jsx';
import type { DraftFinding } from '../../services/drafts/examine-draft.ts';
import type { Reader } from '../reader.ts';
import { placeText } from '../submission/place-text.ts';
import { findingText } from './finding-text.ts';

type Props = {
  readonly reader: Reader;
  readonly findings: readonly DraftFinding[];
  readonly numberOf: (index: number) => number;
};

/** What is wrong with a draft: faults first, then warnings, each with its place and where the rule comes from. */
export const FindingList: FC<Props> = ({ reader, findings, numberOf }) => {
  const { word } = reader;
  const faults = findings.filter(({ severity }) => severity === 'fault');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <section class="sheet pad" aria-labelledby="findings">
      <h2 id="findings">{word('findings.title')}</h2>
      {findings.length === 0 && <p class="note note--ok">{word('findings.none')}</p>}
      <Group
        reader={reader}
        title={word('findings.faults')}
        tone="bad"
        findings={faults}
        numberOf={numberOf}
      />
      <Group
        reader={reader}
        title={word('findings.warnings')}
        tone="soon"
        findings={warnings}
        numberOf={numberOf}
      />
    </section>
  );
};

const Group: FC<Props & { title: string; tone: 'bad' | 'soon' }> = ({
  reader,
  title,
  tone,
  findings,
  numberOf,
}) =>
  findings.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="plain">
        {findings.map((finding) => (
          <li class={`note note--${tone}`}>
            <b>{placeText(reader, finding.pointer, numberOf)}</b>
            <br />
            {findingText(reader, finding)}
            {finding.source !== null && (
              <span class="sub">{reader.word('findings.source', { source: reader.of(finding.source) })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
