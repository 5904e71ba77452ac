import type { Child, FC } from 'hono/jsx';
import type { WaysToVerify } from '../../services/people/ways-to-verify.ts';
import { paths } from '../paths.ts';
import type { Reader } from '../reader.ts';
import { hiddenOf, type Kept } from './kept-form.ts';
import { CodeField, PasswordField } from './sign-in-fields.tsx';

type Props = {
  readonly reader: Reader;
  readonly kept: Kept;
  readonly ways: WaysToVerify;
  readonly ssoName: string | null;
  readonly isMailed: boolean;
};

/** Every way in which somebody can prove once more who they are; what they had typed travels along. */
export const VerifyPage: FC<Props> = ({ reader: { word }, kept, ways, ssoName, isMailed }) => (
  <>
    <h1>{word('verify.title')}</h1>
    <p class="lead">{word('verify.lead')}</p>
    {isMailed && <p role="status">{word('verify.mailed')}</p>}
    {ways.demo && <Way kept={kept} by="demo" go={word('verify.demo')} />}
    {ways.password && (
      <Way kept={kept} by="password" go={word('verify.go')}>
        <PasswordField label={word('signIn.password')} />
      </Way>
    )}
    {ways.code && (
      <Way kept={kept} by="code" go={word('verify.go')}>
        <CodeField label={word('code.label')} />
      </Way>
    )}
    {ssoName !== null && kept.fields.length === 0 && (
      <p>
        <a class="btn" href={paths.verifySso(kept.next)}>
          {word('signIn.sso', { name: ssoName })}
        </a>
      </p>
    )}
    <form method="post" action={paths.verifyByMail}>
      <Hidden kept={kept} />
      <button type="submit" class="btn">
        {word('verify.mail')}
      </button>
    </form>
    {isMailed && (
      <Resend kept={kept} go={word(kept.fields.length > 0 ? 'verify.resend' : 'verify.continue')} />
    )}
  </>
);

/** After it: on to where one was, with what was typed. */
export const Verified: FC<{ reader: Reader; kept: Kept }> = ({ reader: { word }, kept }) => (
  <>
    <h1>{word('verify.done.title')}</h1>
    <p class="lead">{word('verify.done')}</p>
    {kept.hadFiles && <p>{word('verify.files')}</p>}
    <Resend kept={kept} go={word(kept.fields.length > 0 ? 'verify.resend' : 'verify.continue')} />
  </>
);

const Resend: FC<{ kept: Kept; go: string }> = ({ kept, go }) =>
  kept.fields.length === 0 || kept.hadFiles ? (
    <p>
      <a class="btn btn--do" href={kept.next}>
        {go}
      </a>
    </p>
  ) : (
    <form method="post" action={kept.next}>
      {kept.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="btn btn--do">
        {go}
      </button>
    </form>
  );

const Hidden: FC<{ kept: Kept }> = ({ kept }) => (
  <>
    {hiddenOf(kept).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

const Way: FC<{ kept: Kept; by: string; go: string; children?: Child }> = ({ kept, by, go, children }) => (
  <form method="post" action={paths.verify} class="sheet pad">
    <input type="hidden" name="by" value={by} />
    <Hidden kept={kept} />
    {children}
    <button type="submit" class="btn btn--do">
      {go}
    </button>
  </form>
);
