import type { FC } from 'hono/jsx';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { MailField, PasswordField } from './sign-in-fields.tsx';

type WithSecret = { readonly reader: Reader; readonly secret: string };

/** Asks for an address to send a link to. */
export const AskForLink: FC<{ reader: Reader; asking: 'byMail' | 'forgotten' }> = ({
  reader: { word },
  asking,
}) => (
  <>
    <h1>{word(`signIn.${asking}`)}</h1>
    <p class="lead">{word(`${asking}.lead`)}</p>
    <form
      method="post"
      action={asking === 'byMail' ? paths.signInByMail : paths.signInForgotten}
      class="sheet pad"
    >
      <MailField label={word('signIn.mail')} />
      <button type="submit" class="btn btn--do">
        {word('byMail.go')}
      </button>
    </form>
    <p>
      <a href={paths.signIn}>{word('form.back')}</a>
    </p>
  </>
);

/** The button that a link of a mail leads to. */
export const LinkForm: FC<WithSecret & { purpose: 'sign-in' | 'verification' }> = ({
  reader: { word },
  purpose,
  secret,
}) => (
  <>
    <h1>{word(purpose === 'sign-in' ? 'link.title' : 'verify.title')}</h1>
    <p class="lead">{word(purpose === 'sign-in' ? 'link.lead' : 'verify.lead')}</p>
    <form method="post" action={paths.link(purpose)} class="sheet pad">
      <input type="hidden" name="t" value={secret} />
      <button type="submit" class="btn btn--do">
        {word(purpose === 'sign-in' ? 'signIn.go' : 'verify.go')}
      </button>
    </form>
  </>
);

export const DeadLink: FC<{ reader: Reader }> = ({ reader: { word } }) => (
  <>
    <h1>{word('link.dead.title')}</h1>
    <p>{word('link.dead')}</p>
    <p>
      <a class="btn" href={paths.signIn}>
        {word('signIn.title')}
      </a>
    </p>
  </>
);

/** A new password, or single sign-on instead of one. */
export const SetPassword: FC<
  WithSecret & { purpose: 'set-password' | 'invitation'; ssoName: string | null }
> = ({ reader: { word }, purpose, secret, ssoName }) => (
  <>
    <h1>{word(purpose === 'invitation' ? 'password.welcome' : 'password.title')}</h1>
    <section class="sheet pad">
      {ssoName !== null && (
        <p>
          <a class="btn" href={paths.signInSso(paths.tasks)}>
            {word('signIn.sso', { name: ssoName })}
          </a>
        </p>
      )}
      <form method="post" action={paths.link(purpose)}>
        <input type="hidden" name="t" value={secret} />
        <PasswordField label={word('password.new')} hint={word('password.hint')} isNew />
        <button type="submit" class="btn btn--do">
          {word('password.go')}
        </button>
      </form>
    </section>
  </>
);
