import type { FC } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import type { Stop, StopKind } from './stops.ts';

const spoken = {
  done: 'way.said.done',
  now: 'way.said.now',
  todo: 'way.said.todo',
  skip: 'way.said.skip',
  end: 'way.said.end',
} as const satisfies Record<StopKind, string>;

/** The way as one line of dots; on a phone it runs down the page. */
export const Way: FC<{ reader: Reader; stops: readonly Stop[] }> = ({ reader, stops }) => (
  <ol class="way" aria-label={reader.word('way.label')}>
    {stops.map(({ name, kind, detail }) => (
      <li class={kind} aria-current={kind === 'now' ? 'step' : undefined}>
        <b>{name}</b>
        <span class="vh"> ({reader.word(spoken[kind])})</span>
        <span class="way__detail">{detail}</span>
      </li>
    ))}
  </ol>
);
