import type { FC } from 'hono/jsx';
import type { DemoSignIn } from '../../services/people/demo-sign-in.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';

type Props = { readonly reader: Reader; readonly people: readonly DemoSignIn[]; readonly next: string };

/** Everybody of the demo, by unit, one click each. */
export const SignInPage: FC<Props> = ({ reader, people, next }) => {
  const units = Map.groupBy(people, ({ positions }) => positions[0]?.unitName ?? '');
  return (
    <>
      <h1>{reader.word('signIn.title')}</h1>
      <p class="lead">{reader.word('signIn.lead')}</p>
      <div class="people">
        {[...units].map(([unit, members]) => (
          <section class="sheet pad">
            <h2>{unit}</h2>
            <ul class="people__list">
              {members.map((person) => (
                <li>
                  <PersonButton reader={reader} person={person} next={next} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
};

const PersonButton: FC<{ reader: Reader; person: DemoSignIn; next: string }> = ({ reader, person, next }) => {
  const roles = [...new Set(person.positions.map(({ role }) => reader.role(role)))];
  return (
    <form method="post" action={paths.signIn}>
      <input type="hidden" name="next" value={next} />
      <button type="submit" class="person" name="person" value={person.id}>
        <b>{roles.join(', ')}</b>
        <span class="muted">{person.name}</span>
      </button>
    </form>
  );
};
