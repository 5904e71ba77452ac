import type { FC } from 'hono/jsx';
import type { DemoSignIn } from '../../services/people/demo-sign-in.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { MailField, PasswordField } from './sign-in-fields.tsx';

type Props = { readonly reader: Reader; readonly next: string };

/** Every door but the one click of a demonstration: single sign-on, password, a link by mail. */
export const Doors: FC<Props & { readonly ssoName: string | null; readonly mail: string }> = ({
  reader: { word },
  next,
  ssoName,
  mail,
}) => (
  <section class="sheet pad">
    {ssoName !== null && (
      <p>
        <a class="btn btn--do" href={paths.signInSso(next)}>
          {word('signIn.sso', { name: ssoName })}
        </a>
      </p>
    )}
    <form method="post" action={paths.signIn}>
      <input type="hidden" name="next" value={next} />
      <MailField label={word('signIn.mail')} value={mail} />
      <PasswordField label={word('signIn.password')} />
      <button type="submit" class="btn btn--do">
        {word('signIn.go')}
      </button>
    </form>
    <ul>
      <li>
        <a href={paths.signInByMail}>{word('signIn.byMail')}</a>
      </li>
      <li>
        <a href={paths.signInForgotten}>{word('signIn.forgotten')}</a>
      </li>
    </ul>
  </section>
);

/** Everybody of the demo, by unit, one click each. */
export const DemoPeople: FC<Props & { readonly people: readonly DemoSignIn[] }> = ({
  reader,
  people,
  next,
}) => {
  const units = Map.groupBy(people, ({ positions }) => positions[0]?.unitName ?? '');
  return (
    <>
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
