import { createRoute, z } from '@hono/zod-openapi';
import { changeCampaign } from '../../services/campaigns/change-campaign.ts';
import { listCampaigns } from '../../services/campaigns/list-campaigns.ts';
import { openCampaign } from '../../services/campaigns/open-campaign.ts';
import { readCampaign } from '../../services/campaigns/read-campaign.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';
import { campaign, campaignChange, campaignView, dateOr, newCampaign } from '../schemas/campaign-schemas.ts';

const example = {
  unitId: '019b76da-a800-7aaa-8bbb-000000000000',
  year: 2027,
  kind: 'training-plan',
  opensAt: '2026-10-04T17:00:00.000Z',
  dueAt: '2026-11-30T10:00:00.000Z',
  closesAt: '2027-06-30T10:00:00.000Z',
  reminders: {
    before: [{ workingDays: 10 }, { workingDays: 3 }, { workingDays: 0 }],
    after: [{ workingDays: 1 }, { workingDays: 5 }],
    superiorsAfter: { workingDays: 3 },
  },
};
const id = '019b76da-a800-7b77-8c2d-3e4f5a6b7c8d';
const found = { id, ...example, isOpen: true };
const byId = z.object({ id: z.uuid().openapi({ example: id }) });

export const campaignRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns',
      tags: ['Campaigns'],
      summary: 'The years that are or were open for planning',
      responses: {
        200: jsonResponse(z.object({ items: listOf(campaign) }), 'The campaigns, latest year first', {
          items: [found],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: (await listCampaigns(c.var.ctx)).map(campaignView) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/campaigns',
      tags: ['Campaigns'],
      summary: 'Open a year for planning, as administrator of the top unit',
      request: { headers: idempotencyHeader, body: jsonBody(newCampaign, example) },
      responses: { 201: jsonResponse(z.object({ id: z.string() }), 'Opened', { id }), ...problemResponses },
    }),
    async (c) => {
      const { opensAt, dueAt, closesAt, ...rest } = c.req.valid('json');
      const opened = await openCampaign(c.var.ctx, {
        ...rest,
        opensAt: new Date(opensAt),
        dueAt: new Date(dueAt),
        closesAt: new Date(closesAt),
      });
      return c.json(opened, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns/{id}',
      tags: ['Campaigns'],
      summary: 'One campaign',
      request: { params: byId },
      responses: { 200: jsonResponse(campaign, 'The campaign', found), ...problemResponses },
    }),
    async (c) => c.json(campaignView(await readCampaign(c.var.ctx, c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/campaigns/{id}/change',
      tags: ['Campaigns'],
      summary: 'Change dates or reminders; what is left out stays',
      request: {
        params: byId,
        headers: idempotencyHeader,
        body: jsonBody(campaignChange, { dueAt: '2026-12-04T10:00:00.000Z' }),
      },
      responses: {
        200: jsonResponse(z.object({ version: z.int() }), 'Changed', { version: 2 }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { opensAt, dueAt, closesAt, reminders } = c.req.valid('json');
      const dates = { opensAt: dateOr(opensAt), dueAt: dateOr(dueAt), closesAt: dateOr(closesAt) };
      const { id: campaignId } = c.req.valid('param');
      return c.json(await changeCampaign(c.var.ctx, { campaignId, ...dates, reminders }), 200);
    },
  );
