const t0=performance.now();
for (const m of ['zod','@hono/zod-openapi','drizzle-orm','drizzle-orm/pg-core','postgres','@temporalio/client','@temporalio/envconfig','pino','prom-client','exceljs','feelin','i18next','canonicalize','file-type','hono','@hono/node-server']) {
  const t=performance.now(); await import(m); console.log(m, Math.round(performance.now()-t));
}
console.log('all', Math.round(performance.now()-t0), 'since process start', Math.round(performance.now()));
