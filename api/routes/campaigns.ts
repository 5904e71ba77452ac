import { createRoute, z } from '@hono/zod-openapi';
import { listCampaigns } from '../../services/campaigns/list-campaigns.ts';
import { openCampaign } from '../../services/campaigns/open-campaign.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';

const dates = { opensAt: instant, dueAt: instant, closesAt: instant };
const campaign = z
  .object({ id: z.string(), year: z.int(), unitId: z.string(), ...dates, isOpen: z.boolean() })
  .openapi('Campaign');

const anyInstant = z.iso.datetime({ offset: true });
const newCampaign = z
  .object({
    unitId: z.uuid().describe('The top unit: planning opens for everyone below it'),
    year: z.int(),
    opensAt: anyInstant,
    dueAt: anyInstant.describe('What comes later is late, and still taken'),
    closesAt: anyInstant,
  })
  .openapi('NewCampaign');

const example = {
  unitId: '019b76da-a800-7aaa-8bbb-000000000000',
  year: 2027,
  opensAt: '2026-10-04T17:00:00.000Z',
  dueAt: '2026-11-30T10:00:00.000Z',
  closesAt: '2027-06-30T10:00:00.000Z',
};
const id = '019b76da-a800-7b77-8c2d-3e4f5a6b7c8d';

export const campaignRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns',
      tags: ['Campaigns'],
      summary: 'The years that are or were open for planning',
      responses: {
        200: jsonResponse(z.object({ items: listOf(campaign) }), 'The campaigns, latest year first', {
          items: [{ id, ...example, isOpen: true }],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await listCampaigns(c.var.ctx) }, 200),
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
  );
