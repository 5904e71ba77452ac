import type { Context } from 'hono';
import { Hono } from 'hono';
import { askForVerification, type Proof, verifyAgain } from '../../services/people/verify-again.ts';
import { waysToVerify } from '../../services/people/ways-to-verify.ts';
import { ServiceError } from '../../services/service-error.ts';
import type { Fault } from '../filled.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { ownPath } from '../paths.ts';
import { faultOf } from '../problem/problem-words.ts';
import { signedIn } from '../signed-in.ts';
import { type Typed, typedIn } from '../typed.ts';
import { clientAddress } from './client-address.ts';
import { type Kept, keptIn } from './kept-form.ts';
import { secretIn, textIn } from './sign-in-fields.tsx';
import { Verified, VerifyPage } from './verify-page.tsx';

type Page = Context<SignedEnv>;
type Told = { readonly faults?: readonly Fault[]; readonly isMailed?: boolean };

/** Proving once more who one is, and going on with what one was about to do. */
export const verifyRoutes = new Hono<SignedEnv>()
  .get('/verify', signedIn, (c) => {
    const kept: Kept = { next: ownPath(c.req.query('next')), fields: [], hadFiles: false };
    return c.req.query('done') === undefined || !c.var.ctx.caller.isVerified
      ? showVerify(c, kept)
      : showVerified(c, kept);
  })
  .post('/verify', signedIn, async (c) => {
    const typed = await typedIn(c);
    const kept = keptIn(typed);
    const from = clientAddress(c);
    try {
      await verifyAgain(c.var.ctx, { proof: proofIn(typed), isDemo: c.var.settings.demo, from });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { reader } = c.var;
      const fault =
        error.problem.code === 'invalid'
          ? { field: null, text: reader.word('verify.wrong') }
          : faultOf(reader, error.problem);
      return showVerify(c, kept, { faults: [fault] });
    }
    return showVerified(c, kept);
  })
  .post('/verify/mail', signedIn, async (c) => {
    const kept = keptIn(await typedIn(c));
    await askForVerification(c.var.ctx);
    return showVerify(c, kept, { isMailed: true });
  });

function proofIn(typed: Typed): Proof {
  switch (typed.text('by')) {
    case 'demo':
      return { by: 'demo' };
    case 'code':
      return { by: 'code', code: textIn(typed, 'code') };
    default:
      return { by: 'password', password: secretIn(typed, 'password') };
  }
}

async function showVerify(c: Page, kept: Kept, { faults = [], isMailed = false }: Told = {}) {
  const { reader, ctx, settings, sso } = c.var;
  const ways = await waysToVerify(ctx, settings.demo);
  return showPage(
    c,
    { title: reader.word('verify.title'), faults },
    <VerifyPage reader={reader} kept={kept} ways={ways} ssoName={sso?.name ?? null} isMailed={isMailed} />,
  );
}

const showVerified = (c: Page, kept: Kept) =>
  showPage(
    c,
    { title: c.var.reader.word('verify.done.title') },
    <Verified reader={c.var.reader} kept={kept} />,
  );
