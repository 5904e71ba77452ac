import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { Engine } from '../services/context.ts';
import { authenticated } from './authenticated.ts';
import { limitBodies, limitDepth } from './body-limits.ts';
import { docsRoutes } from './docs.ts';
import type { ApiEnv, ApiSettings } from './environment.ts';
import { requireKey } from './idempotency.ts';
import { negotiateLanguage } from './language.ts';
import { createMetrics } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { answerError, answerNotFound, problemResponse } from './problem.ts';
import { logRequests } from './request-log.ts';
import { absenceRoutes } from './routes/absences.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { auditRoutes } from './routes/audit.ts';
import { boardRoutes } from './routes/board.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { createDraftRoutes } from './routes/create-draft.ts';
import { definitionRoutes } from './routes/definitions.ts';
import { delegationRoutes } from './routes/delegations.ts';
import { draftRoutes } from './routes/drafts.ts';
import { durationRoutes } from './routes/durations.ts';
import { handOverRoutes } from './routes/hand-over.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { organisationImportRoutes } from './routes/import-organisation.ts';
import { importRoutes } from './routes/import-workbook.ts';
import { meRoutes } from './routes/me.ts';
import { obligationRoutes } from './routes/obligations.ts';
import { organisationRoutes } from './routes/organisation.ts';
import { organisationPeopleRoutes } from './routes/organisation-people.ts';
import { peopleAccessRoutes } from './routes/people-access.ts';
import { poolRoutes } from './routes/pools.ts';
import { repairRoutes } from './routes/repairs.ts';
import { routingRoutes } from './routes/routing.ts';
import { settingRoutes } from './routes/settings.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { signingRoutes } from './routes/signings.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { taskRoutes } from './routes/tasks.ts';
import { verbRoutes } from './routes/verbs.ts';
import { securityHeaders } from './security-headers.ts';
import { requireStorableText } from './storable-text.ts';

const resources = [
  meRoutes,
  signInRoutes,
  peopleAccessRoutes,
  taskRoutes,
  submissionRoutes,
  createDraftRoutes,
  draftRoutes,
  importRoutes,
  verbRoutes,
  signingRoutes,
  delegationRoutes,
  absenceRoutes,
  handOverRoutes,
  attachmentRoutes,
  historyRoutes,
  auditRoutes,
  boardRoutes,
  durationRoutes,
  poolRoutes,
  campaignRoutes,
  obligationRoutes,
  organisationImportRoutes,
  definitionRoutes,
  routingRoutes,
  settingRoutes,
  repairRoutes,
  organisationRoutes,
  organisationPeopleRoutes,
];

/** The JSON API with its documentation and its health; an entry point or a test hands in what it needs. */
export function createApi(engine: Engine, settings: ApiSettings): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>();
  const { measure, registry } = createMetrics();
  app.onError(answerError);
  app.notFound(answerNotFound);
  app.use(requestId(), negotiateLanguage, measure, logRequests(settings.log), securityHeaders);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problemResponse(c, { code: 'method_not_allowed', allowed: methods.join(', ') }),
    }),
  );
  app.use(
    '/api/*',
    authenticated(engine, settings),
    requireKey,
    limitBodies,
    limitDepth,
    requireStorableText,
  );
  for (const routes of resources) app.route('/api', routes);
  app.route('/', healthRoutes(engine));
  app.route('/', docsRoutes);
  app.get('/metrics', async (c) =>
    c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  );

  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'An access token of one’s own: tt_…',
  });
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get('/openapi.json', (c) => {
    document ??= openApiDocument(app, settings);
    return c.json(document);
  });
  return app;
}

/** Paths that the API answers; everything else belongs to the pages. */
export const isApiPath = (path: string): boolean =>
  /^\/(api|docs)(\/|$)|^\/(openapi\.json|healthz|readyz|metrics)$/.test(path);
