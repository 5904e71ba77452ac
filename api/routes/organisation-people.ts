import { createRoute, z } from '@hono/zod-openapi';
import { addPerson, changePerson } from '../../services/organisation/change-person.ts';
import { giveOffice, leaveOffice } from '../../services/organisation/change-positions.ts';
import { listPeople } from '../../services/organisation/list-people.ts';
import { listPositions } from '../../services/organisation/list-positions.ts';
import { listVacancies } from '../../services/organisation/list-vacancies.ts';
import { cursorQuery, idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, problemResponses } from '../responses.ts';
import * as schemas from '../schemas/organisation-people-schemas.ts';
import { dayQuery, exampleId } from '../schemas/organisation-schemas.ts';
import { reroutedView } from '../views/rerouted-view.ts';

const idParam = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });
const answered = (what: string) => ({
  200: jsonResponse(made, what, { id: exampleId }),
  ...problemResponses,
});

export const organisationPeopleRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/positions',
      tags: ['Organisation'],
      summary: 'Who holds what, today or on a past day',
      request: {
        query: cursorQuery.extend({
          ...dayQuery.shape,
          unitId: z.uuid().optional(),
          personId: z.uuid().optional(),
        }),
      },
      responses: {
        200: jsonResponse(schemas.positions, 'The positions', {
          items: [schemas.positionExample],
          next: null,
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await listPositions(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/vacancies',
      tags: ['Organisation'],
      summary: 'Posts that definitions in force name and nobody holds',
      request: {
        query: cursorQuery.extend({
          unitId: z.uuid().optional().describe('The top of the tree; left out: the one that one oversees'),
          on: z.iso.date().optional().describe('Left out: today'),
        }),
      },
      responses: {
        200: jsonResponse(schemas.vacancies, 'The vacancies', {
          items: [schemas.vacancyExample],
          ...{ next: null, total: 1 },
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await listVacancies(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/positions',
      tags: ['Organisation'],
      summary: 'Give somebody a role in a unit',
      request: {
        headers: idempotencyHeader,
        body: jsonBody(schemas.newPosition, schemas.newPositionExample),
      },
      responses: answered('The position'),
    }),
    async (c) => c.json(await giveOffice(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/positions/{id}/end',
      tags: ['Organisation'],
      summary: 'End a position; what was assigned to its holder goes back to the office',
      request: {
        params: idParam,
        headers: idempotencyHeader,
        body: jsonBody(schemas.positionEnd, schemas.positionEndExample),
      },
      responses: {
        200: jsonResponse(schemas.left, 'Ended', { submissions: [] }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const end = { positionId: c.req.valid('param').id, ...c.req.valid('json') };
      const { submissions } = await leaveOffice(c.var.ctx, end);
      return c.json({ submissions: reroutedView(submissions, c.var.language) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/people',
      tags: ['People'],
      summary: 'People by name; addresses and staff codes for their administrators alone',
      request: {
        query: cursorQuery.extend({
          text: z.string().trim().min(1).max(200).optional().describe('Words of a name'),
        }),
      },
      responses: {
        200: jsonResponse(schemas.people, 'The people', { items: [schemas.listedExample], next: null }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await listPeople(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/people',
      tags: ['People'],
      summary: 'Add somebody, who holds nothing yet',
      request: { headers: idempotencyHeader, body: jsonBody(schemas.person, schemas.personExample) },
      responses: answered('The person'),
    }),
    async (c) => c.json(await addPerson(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/people/{id}/change',
      tags: ['People'],
      summary: 'Change name, address, staff code or language',
      request: {
        params: idParam,
        headers: idempotencyHeader,
        body: jsonBody(schemas.person, schemas.personExample),
      },
      responses: answered('The person'),
    }),
    async (c) => c.json(await changePerson(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  );
