// Edits that the server refuses: what is valid is saved all the same, what is not is shown with its reason, and nothing
// that was typed is lost, whether it was typed just now or while the server was away.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page, WebSocketRoute } from '@playwright/test';
import * as Y from 'yjs';
import type { RunningApp } from './app.ts';
import { saved, startApp } from './app.ts';

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.close());

const api = (): string => `${app.address}/api/workspaces/retail-bank/maps/atm-withdrawal`;

async function openAtm(page: Page): Promise<void> {
  await page.goto(`${app.address}/w/retail-bank/m/atm-withdrawal`);
  await expect(page.getByRole('grid')).toBeVisible();
}

interface SavedCard {
  readonly id: string;
  readonly text?: string;
  readonly detail?: string;
  readonly work?: unknown;
}

async function cardOf(id: string): Promise<SavedCard | undefined> {
  const { records } = (await (await fetch(api())).json()) as { readonly records: readonly SavedCard[] };
  return records.find((record) => record.id === id);
}

async function typeInto(page: Page, card: string, text: string): Promise<void> {
  await page.locator(`[data-record="${card}"]`).dblclick();
  await page.getByLabel('Edit text').fill(text);
  await page.keyboard.press('Enter');
}

/** How many updates this device keeps of a document. To be run in the page. */
function countKept(copy: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(copy);
    opening.addEventListener('error', () => reject(new Error('no copy is kept')));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('updates').objectStore('updates').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });
}

/** Puts updates into the copy that this device keeps, as a client with a fault would have while it was offline. */
async function putIntoKeptCopy(
  page: Page,
  edits: Readonly<Record<string, unknown>>,
  name = 'map:retail-bank/atm-withdrawal',
): Promise<void> {
  const doc = new Y.Doc();
  for (const [key, value] of Object.entries(edits)) doc.getMap('fields').set(key, value);
  const update = [...Y.encodeStateAsUpdate(doc)];
  // the first is of an empty document; the copy comes once the page has nothing else to do
  await expect.poll(() => page.evaluate(countKept, name)).toBeGreaterThan(1);
  await page.goto(`${app.address}/healthz`);
  await page.evaluate(
    ({ bytes, copy }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(copy);
        opening.addEventListener('error', () => reject(new Error('no copy is kept')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('updates', 'readwrite');
          transaction.objectStore('updates').add(new Uint8Array(bytes));
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    { bytes: update, copy: name },
  );
}

test('edits kept while offline, one of them bad: the others are saved, that one is told and can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtm(page);
  await saved(page);
  await putIntoKeptCopy(page, { 'walks-up.severity': 'eleven out of ten', 'types-pin.work': '9 s' });
  await openAtm(page);
  await saved(page);
  const mark = page.getByTestId('unsaved');
  await expect(mark).toHaveText('1 edit not saved');
  expect((await cardOf('types-pin'))?.work).toBe('9 s');
  await mark.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Not saved because severity: "eleven out of ten" is no number');
  await expect(dialog.getByRole('textbox')).toHaveValue('eleven out of ten');
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy what was typed' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('eleven out of ten');
  await page.keyboard.press('Escape');
  await typeInto(page, 'takes-cash', 'takes the cash at last');
  await saved(page);
  await expect.poll(async () => (await cardOf('takes-cash'))?.text).toBe('takes the cash at last');
  await page.reload();
  await saved(page);
  await mark.click();
  await dialog.getByRole('button', { name: 'Dismiss all' }).click();
  await expect(mark).toBeHidden();
  await page.reload();
  await saved(page);
  await expect(mark).toBeHidden();
});

test('a text that two people made too long together is refused while both work, and no word of it is lost', async ({
  page,
}) => {
  const sockets: WebSocketRoute[] = [];
  let away = false;
  await page.routeWebSocket(/\/live/, (socket) => {
    if (away) return void socket.close();
    sockets.push(socket);
    socket.connectToServer();
  });
  await openAtm(page);
  await saved(page);
  away = true;
  for (const socket of sockets) await socket.close();
  await expect(page.getByTestId('save-state')).toContainText('Offline');
  const mine = 'walks up, and my own words go on '.repeat(100);
  await typeInto(page, 'walks-up', mine);
  // the last step is far beyond the window
  await page.keyboard.press('Shift+Digit1');
  await typeInto(page, 'takes-receipt', 'takes the receipt, offline');
  const before = (await cardOf('walks-up'))?.text ?? '';
  const answer = await fetch(`${api()}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      commands: [
        { kind: 'set', id: 'walks-up', path: 'text', value: `${'so do theirs '.repeat(250)}${before}` },
      ],
    }),
  });
  expect(answer.ok).toBe(true);
  away = false;
  await saved(page);
  await expect(page.getByTestId('unsaved')).toHaveText('1 edit not saved');
  await expect.poll(async () => (await cardOf('takes-receipt'))?.text).toBe('takes the receipt, offline');
  expect((await cardOf('walks-up'))?.text).toMatch(/^so do theirs/);
  await page.getByTestId('unsaved').click();
  const kept = page.getByRole('dialog').getByRole('textbox');
  await expect(page.getByRole('dialog')).toContainText('at most 4000 fit');
  expect(await kept.inputValue()).toContain('my own words go on walks up, and my own words go on');
});

test('in the library too what is valid is saved, and what is not is kept and told, on whatever page one is', async ({
  page,
}) => {
  const library = `${app.address}/w/retail-bank/library/participant/bank-agent`;
  await page.goto(library);
  await saved(page);
  await putIntoKeptCopy(
    page,
    { 'bank-agent.kind': 'a kind of mine', 'bank-agent.team': 'Branch' },
    'library:retail-bank',
  );
  await page.goto(library);
  await saved(page);
  const mark = page.getByTestId('unsaved');
  await expect(mark).toHaveText('1 edit not saved');
  await expect(page.getByRole('complementary').getByLabel('Team')).toHaveValue('Branch');
  await mark.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue('a kind of mine');
  await page.keyboard.press('Escape');
  await page.reload();
  await saved(page);
  await expect(mark).toHaveText('1 edit not saved');
  await page.getByRole('complementary').getByLabel('Team').fill('Branches');
  await page.keyboard.press('Enter');
  await saved(page);
  await openAtm(page);
  await saved(page);
  await mark.click();
  await dialog.getByRole('button', { name: 'Dismiss all' }).click();
  await page.goto(library);
  await saved(page);
  await expect(mark).toBeHidden();
});

const ask = (method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${app.address}/api/workspaces${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

async function makeAgain(): Promise<void> {
  expect((await ask('POST', '', { name: 'Again', id: 'again' })).status).toBe(201);
  expect((await ask('POST', '/again/maps', { title: 'Twice', template: 'blank-journey' })).status).toBe(201);
}

test('a map that is deleted says so, keeps what is typed, and goes on once it is restored', async ({
  page,
}) => {
  await makeAgain();
  await page.goto(`${app.address}/w/again/m/twice`);
  await saved(page);
  expect((await ask('DELETE', '/again/maps/twice')).status).toBe(204);
  await expect(page.getByTestId('save-state')).toHaveText('Deleted: kept on this device');
  await page.getByLabel('Title of the map', { exact: true }).fill('Typed while deleted');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByTestId('save-state')).toHaveText('Deleted: kept on this device');
  expect((await ask('POST', '/again/bin/twice/restore')).status).toBe(200);
  await saved(page);
  expect(await (await ask('GET', '/again/maps/twice')).text()).toContain('Typed while deleted');
  expect((await ask('DELETE', '/again')).status).toBe(204);
});

test('a map of the same name in place of a deleted one is not mixed with it, and the former can be copied', async ({
  page,
}) => {
  await makeAgain();
  await page.goto(`${app.address}/w/again/m/twice`);
  await saved(page);
  const set = { commands: [{ kind: 'set', id: 'twice', path: 'title', value: 'A title of mine' }] };
  expect((await ask('POST', '/again/maps/twice/commands', set)).status).toBe(200);
  const trail = page.getByRole('navigation', { name: 'Where you are' });
  await expect(trail).toContainText('A title of mine');
  expect((await ask('DELETE', '/again')).status).toBe(204);
  await makeAgain();
  await saved(page);
  await expect(trail).toContainText('Twice');
  await page.getByTestId('unsaved').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Not saved because map: was deleted, and another has its name now');
  expect(await dialog.getByRole('textbox').inputValue()).toMatch(/map: twice\ntitle: A title of mine/);
  await page.keyboard.press('Escape');
  const { records } = (await (await ask('GET', '/again/maps/twice')).json()) as {
    readonly records: readonly { readonly title?: string }[];
  };
  expect(records.flatMap(({ title }) => title ?? [])).toEqual(['Twice']);
});
