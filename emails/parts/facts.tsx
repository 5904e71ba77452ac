/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { styles } from './palette.ts';

/** A name and its value; without a value it is left out. */
export type Fact = readonly [name: string, value: string | undefined];

/** `data-text` says how the text part prints it: one row, one line. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <table
      className="rule"
      style={styles.facts}
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      role="presentation"
    >
      <tbody>
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <tr key={name} data-text="row">
              <td className="soft" style={styles.factName} data-text="cell">
                {`${name}: `}
              </td>
              <td className="ink" style={styles.fact} data-text="cell">
                {value}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
