// What the checks find in a map, and how sound the maps of a workspace are.

import { isDraft } from '@sightline/lint';
import { z } from 'zod';
import type { Looked } from '../checks/checks.ts';
import type { HealthOfDay } from '../checks/finding-store.ts';
import type { App, Context } from './app.ts';
import { mapParams, workspaceParams } from './names.ts';
import { notFound } from './problem.ts';

/** How many days of health are told. */
const DAYS = 90;

export function findingRoutes(app: App, { store, checks }: Context): void {
  app.get(
    '/api/workspaces/:ws/maps/:map/findings',
    {
      schema: {
        params: mapParams,
        querystring: z.object({ fixed: z.enum(['true', 'false']).optional() }),
      },
    },
    async (request) => {
      const { ws, map } = request.params;
      const looked = await checks.look(ws, map);
      if (looked === undefined) throw notFound('map');
      return findingsJson(looked, request.query.fixed === 'true');
    },
  );

  app.get('/api/workspaces/:ws/health', { schema: { params: workspaceParams } }, async (request) => {
    const { ws } = request.params;
    if (!(await store.hasWorkspace(ws))) throw notFound('workspace');
    const from = new Date(store.now() - DAYS * 86_400_000).toISOString().slice(0, 10);
    const documents = await store.documents(ws, 'map');
    const known = new Set((await checks.findings.health(ws, from)).map(({ map }) => map));
    for (const { map } of documents) if (!known.has(map)) await checks.look(ws, map);
    const days = await checks.findings.health(ws, from);
    return healthJson(days, new Map(documents.map((document) => [document.map, document])));
  });
}

function findingsJson({ findings, health, settings, history }: Looked, withFixed: boolean): object {
  const fixed = [...history].filter(([, { state }]) => state === 'fixed');
  return {
    health: {
      ...(health.draft ? { draft: true } : { score: Math.round(health.score) }),
      errors: health.errors,
      warnings: health.warnings,
      infos: health.infos,
      waived: health.waived,
      gains: health.gains,
    },
    settings,
    findings: findings.map((finding) => {
      const past = history.get(finding.fingerprint);
      return { ...finding, state: past?.state ?? 'new', first: past?.first, since: past?.since };
    }),
    ...(withFixed
      ? { fixed: fixed.map(([fingerprint, past]) => ({ fingerprint, ...past })) }
      : { fixed: fixed.length }),
  };
}

/** How much is drawn on a map. */
interface DrawnMap {
  readonly steps: number;
  readonly cards: number;
}

/**
 * Health by map with its days, and of the workspace: the mean of its maps, weighted by their steps. Drafts have no
 * figure, and count for nothing.
 */
function healthJson(days: readonly HealthOfDay[], drawn: ReadonlyMap<string, DrawnMap>): object {
  const isSketch = (map: string): boolean => isDraft(drawn.get(map) ?? { steps: 0, cards: 0 });
  const byMap = new Map<string, HealthOfDay[]>();
  for (const day of days) {
    const known = byMap.get(day.map);
    if (known === undefined) byMap.set(day.map, [day]);
    else known.push(day);
  }
  const maps = [...byMap].map(([map, own]) => {
    const last = own.at(-1);
    return {
      map,
      ...(isSketch(map) ? { draft: true } : { score: Math.round(last?.score ?? 0) }),
      errors: last?.errors ?? 0,
      warnings: last?.warnings ?? 0,
      infos: last?.infos ?? 0,
      waived: last?.waived ?? 0,
      days: (isSketch(map) ? [] : own).map(({ day, score }) => ({ day, score: Math.round(score) })),
    };
  });
  const weight = (map: string): number => Math.max(1, drawn.get(map)?.steps ?? 0);
  const firm = days.filter(({ map }) => !isSketch(map));
  const whole = workspaceDays(firm, weight);
  const now = whole.at(-1);
  return {
    ...(now === undefined ? {} : { score: now.score }),
    days: whole,
    maps,
  };
}

/** The health of the workspace day by day: a map counts with its last known figure from its first day on. */
function workspaceDays(
  days: readonly HealthOfDay[],
  weight: (map: string) => number,
): readonly { readonly day: string; readonly score: number }[] {
  const last = new Map<string, number>();
  const byDay = Map.groupBy(
    days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    ({ day }) => day,
  );
  return [...byDay].map(([day, known]) => {
    for (const { map, score } of known) last.set(map, score);
    const total = [...last.keys()].reduce((sum, map) => sum + weight(map), 0);
    const whole = [...last].reduce((sum, [map, score]) => sum + score * weight(map), 0);
    return { day, score: Math.round(whole / total) };
  });
}
