// Taking a map out as a file. The picture is fetched before it is saved, so that what went wrong is said in the editor and
// not found in the file.

import type { EditorState } from '../editor/editor-state.ts';

export type ExportFormat = 'svg' | 'png' | 'pdf' | 'yaml';

function themeShown(): string {
  const chosen = document.documentElement.dataset['theme'];
  return matchMedia('(prefers-color-scheme: dark)').matches && chosen !== 'light'
    ? 'dark'
    : (chosen ?? 'light');
}

async function refusal(answer: Response): Promise<string> {
  try {
    const { error } = (await answer.json()) as { readonly error: { readonly message: string } };
    return error.message;
  } catch {
    return `The server answered ${answer.status}.`;
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // the download reads the address after this
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saves the map as a file; says which characters the server has no font for, or why there is no file. */
export async function exportMap(state: EditorState, format: ExportFormat): Promise<void> {
  const { workspace, mapId } = state.session;
  const query = format === 'yaml' ? '' : `?view=${state.view}&theme=${themeShown()}`;
  try {
    const answer = await fetch(`/api/workspaces/${workspace}/maps/${mapId}/export.${format}${query}`);
    if (!answer.ok) {
      state.say(`Not exported: ${await refusal(answer)}`, 'problem');
      return;
    }
    save(await answer.blob(), `${mapId}.${format === 'yaml' ? 'journey.yaml' : format}`);
    const scale = Number(answer.headers.get('sightline-scale') ?? 2);
    if (scale < 2) state.say(`Saved at ${scale} × the size at 100 %: more pixels do not fit into a PNG.`);
    const missing = answer.headers.get('sightline-missing-fonts');
    if (missing !== null) state.say(decodeURIComponent(missing), 'problem');
  } catch {
    state.say('Not exported: the server cannot be reached. Start it again, then retry.', 'problem');
  }
}
