// The REST side of the server, for what is no live document: lists, new maps, pictures.

import type { MapRecord, Problem } from '@sightline/model';

export interface WorkspaceInfo {
  readonly id: string;
  readonly name: string;
  readonly maps: number;
}

export interface MapInfo {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  readonly state: string;
  readonly steps: number;
  readonly cards: number;
  readonly updatedAt: number;
}

/** How sound the maps of a workspace are, 0 to 100, day by day. */
export interface WorkspaceHealth {
  readonly score?: number;
  /** The workspace's own, as far as it is known of all its maps. */
  readonly days: readonly { readonly day: string; readonly score: number }[];
  readonly maps: readonly MapHealth[];
}

export interface MapHealth {
  readonly map: string;
  /** Absent for a draft: too little is drawn for a figure. */
  readonly score?: number;
  readonly errors: number;
  readonly warnings: number;
  readonly days: readonly { readonly day: string; readonly score: number }[];
}

/** A map that was deleted; it can come back for 30 days. */
export interface BinnedMap {
  readonly id: string;
  readonly title: string;
  readonly removedAt: number;
}

export interface TemplateInfo {
  readonly id: string;
  readonly title: string;
  /** One line on what it shows. */
  readonly summary: string;
  readonly steps: number;
}

/** How often the maps of a workspace use a library record. */
export interface UseCount {
  readonly maps: number;
  readonly records: number;
}

/** A map that uses a library record, and the records that name it. */
export interface UsingMap {
  readonly map: string;
  readonly title: string;
  readonly uses: readonly {
    readonly record: string;
    readonly type: string;
    readonly name: string;
    readonly path: string;
  }[];
}

/** An answer that says what is wrong. */
export class ApiError extends Error {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[]) {
    super(message);
    this.problems = problems;
  }
}

async function ask<T>(path: string, options: RequestInit = {}): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new ApiError('The server cannot be reached. Start it again, then retry.', []);
  }
  const text = await answer.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (answer.ok) return body as T;
  const { error } = body as {
    readonly error: { readonly message: string; readonly problems: readonly Problem[] };
  };
  throw new ApiError(error.message, error.problems);
}

function send<T>(method: string, path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export const api = {
  workspaces: () => ask<readonly WorkspaceInfo[]>('/api/workspaces'),
  createWorkspace: (name: string) => send<WorkspaceInfo>('POST', '/api/workspaces', { name }),
  maps: (workspace: string) => ask<readonly MapInfo[]>(`/api/workspaces/${workspace}/maps`),
  mapRecords: (workspace: string, map: string) =>
    ask<{ readonly records: readonly MapRecord[] }>(`/api/workspaces/${workspace}/maps/${map}`, {
      headers: { accept: 'application/json' },
    }),
  health: (workspace: string) => ask<WorkspaceHealth>(`/api/workspaces/${workspace}/health`),
  templates: () => ask<readonly TemplateInfo[]>('/api/templates'),
  createMap: (
    workspace: string,
    body: { readonly title: string; readonly template: string } | { readonly text: string },
  ) => send<{ readonly id: string }>('POST', `/api/workspaces/${workspace}/maps`, body),
  /** A copy keeps all ids; `as` says what it is of the map that it is made from. */
  copyMap: (
    workspace: string,
    map: string,
    body: { readonly title: string; readonly as?: 'toBe' | 'variant' },
  ) => send<{ readonly id: string }>('POST', `/api/workspaces/${workspace}/maps/${map}/copy`, body),
  setMapField: (
    workspace: string,
    map: string,
    field: { readonly path: string; readonly value: string | undefined },
  ) =>
    send<unknown>('POST', `/api/workspaces/${workspace}/maps/${map}/commands`, {
      commands: [{ kind: 'set', id: map, ...field }],
    }),
  libraryUseCounts: (workspace: string) =>
    ask<{ readonly uses: Readonly<Record<string, UseCount>> }>(`/api/workspaces/${workspace}/library/uses`),
  libraryUses: (workspace: string, id: string) =>
    ask<{ readonly maps: readonly UsingMap[] }>(
      `/api/workspaces/${workspace}/library/uses/${encodeURIComponent(id)}`,
    ),
  removeMap: (workspace: string, map: string) =>
    ask<undefined>(`/api/workspaces/${workspace}/maps/${map}`, { method: 'DELETE' }),
  bin: (workspace: string) => ask<readonly BinnedMap[]>(`/api/workspaces/${workspace}/bin`),
  restoreMap: (workspace: string, map: string) =>
    ask<unknown>(`/api/workspaces/${workspace}/bin/${map}/restore`, { method: 'POST' }),
  uploadImage: (workspace: string, file: File) =>
    ask<{ readonly file: string }>(`/api/workspaces/${workspace}/images`, {
      method: 'POST',
      headers: { 'content-type': file.type },
      body: file,
    }),
};

/** The address of a picture that a card names. */
export function imageAddress(workspace: string, file: string): string {
  return `/api/workspaces/${workspace}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
