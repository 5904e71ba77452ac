import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { XesTrace } from '../xes/log.ts';
import { type Process, readProcess } from './mapping/read-process.ts';

const words = (en: string) => ({ vi: en, en });
const office = (code: string, ...decide: string[]) => ({ unit: { rule: 'named', code }, decide });
const term = { workingDays: 10 };
const council = office('COUNCIL', 'chair');
const judging = { substitute: council, verdicts: ['approve', 'return'], returnTo: ['author'], term };

/** Two offices at once, a board of three of which two must agree, and only for larger sums; the head signs. */
export const grantDefinition = {
  key: 'grants',
  version: 1,
  kind: 'equipment',
  name: words('Grants'),
  effectiveFrom: '2020-01-01',
  facts: {},
  asks: { price: { type: 'number', label: words('Price') } },
  stages: [
    {
      key: 'offices',
      name: words('Offices'),
      completes: 'all',
      steps: [
        {
          key: 'legal',
          kind: 'review',
          name: words('Law'),
          handledBy: office('LAW', 'specialist'),
          ...judging,
        },
        {
          key: 'technical',
          kind: 'review',
          name: words('Tech'),
          handledBy: office('TECH', 'specialist'),
          ...judging,
        },
      ],
    },
    {
      key: 'board',
      name: words('Board'),
      completes: 'all',
      condition: 'price >= 100',
      skippedBecause: words('Below 100'),
      steps: [
        {
          ...{ key: 'board', kind: 'approval', name: words('Board'), handledBy: office('PANEL', 'director') },
          ...{ substitute: council, verdicts: ['approve', 'reject'], quorum: { needed: 2, of: 3 }, term },
        },
      ],
    },
    {
      key: 'notice',
      name: words('Notice'),
      completes: 'all',
      steps: [
        {
          ...{
            key: 'notice',
            kind: 'signature',
            name: words('Notice'),
            handledBy: office('COUNCIL', 'chair'),
          },
          ...{ verdicts: ['approve'], term, signingMode: 'TM.' },
        },
      ],
    },
  ],
  authorTerm: term,
  resubmission: 'restart',
};

/** Other names, people of its own, an amount of the case in whole units, and rejections that end. */
export const grantMapping = {
  log: { name: 'Grants', source: 'made for this test', licence: 'Apache-2.0' },
  root: 'COUNCIL',
  units: { COUNCIL: 'Council', CLUB: 'Club', LAW: 'Law', TECH: 'Technics', PANEL: 'Board' },
  attributes: { caseId: 'Aktenzeichen', event: 'Schritt', time: 'time:timestamp', person: 'Wer' },
  author: 'Verein',
  roles: {
    Verein: { unit: 'CLUB', role: 'unit-head' },
    Recht: { unit: 'LAW', role: 'specialist' },
    Technik: { unit: 'TECH', role: 'specialist' },
    Gremium: { unit: 'PANEL', role: 'director' },
    Leitung: { unit: 'COUNCIL', role: 'chair' },
  },
  request: { title: 'Aktenzeichen', amount: 'Summe' },
  facts: { price: { is: 'attribute', attribute: 'Summe' } },
  events: {
    Antrag: { does: 'submit' },
    'Recht ja': { does: 'decide', step: 'legal', verdict: 'approve', role: 'Recht' },
    'Recht zurück': { does: 'decide', step: 'legal', verdict: 'return', role: 'Recht' },
    'Technik ja': { does: 'decide', step: 'technical', verdict: 'approve', role: 'Technik' },
    'Gremium ja': { does: 'decide', step: 'board', verdict: 'approve', role: 'Gremium' },
    'Gremium nein': { does: 'decide', step: 'board', verdict: 'reject', role: 'Gremium' },
    Bescheid: { does: 'issue', step: 'notice', number: 'Aktenzeichen', role: 'Leitung' },
    Rücknahme: { does: 'withdraw' },
  },
  ends: {
    'Recht zurück': 'returned',
    'Gremium nein': 'rejected',
    Bescheid: 'completed',
    Rücknahme: 'withdrawn',
  },
};

/** A case as it is told in one line: `Antrag Uli, Recht ja Rita`, with a sum of 250 unless another is given. */
export function grantCase(id: string, story: string, sum: number | string = 250): XesTrace {
  const events = story.split(', ').map((told, index) => {
    const at = told.lastIndexOf(' ');
    return {
      attributes: {
        Schritt: told.slice(0, at),
        Wer: told.slice(at + 1),
        'time:timestamp': `2024-03-${String(index + 1).padStart(2, '0')}T09:00:00.000+01:00`,
      },
    };
  });
  return { attributes: { Aktenzeichen: id, Summe: sum }, events };
}

/** Both as files, as they are given on the command line. */
export function writtenProcess(definition: object, mapping: object): Process {
  const dir = mkdtempSync(join(tmpdir(), 'totrinh-replay-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const [definitionFile, mappingFile] = [join(dir, 'grants.json'), join(dir, 'grants.mapping.json')];
  writeFileSync(definitionFile, JSON.stringify(definition));
  writeFileSync(mappingFile, JSON.stringify(mapping));
  return readProcess(definitionFile, mappingFile);
}
