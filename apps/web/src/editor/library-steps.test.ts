import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LibrarySteps } from './library-steps.ts';

/** A map and a library that write down what is undone and redone. */
function editor() {
  const steps = new LibrarySteps();
  const map = { undo: 0, redo: 0 };
  const log: string[] = [];
  return {
    log,
    edit: (where: 'map' | 'library' | 'both'): void => {
      if (where !== 'map') steps.done(map, where === 'both');
      if (where === 'library') return;
      map.undo++;
      map.redo = 0;
      steps.changed(map);
    },
    undo: (): void => {
      for (const where of steps.undo(map)) {
        log.push(`-${where}`);
        if (where === 'library') continue;
        map.undo--;
        map.redo++;
        steps.changed(map);
      }
    },
    redo: (): void => {
      for (const where of steps.redo(map)) {
        log.push(`+${where}`);
        if (where === 'library') continue;
        map.redo--;
        map.undo++;
        steps.changed(map);
      }
    },
  };
}

test('undo and redo follow the order in which map and library were edited', () => {
  const { log, edit, undo, redo } = editor();
  for (const where of ['map', 'library', 'map', 'library'] as const) edit(where);
  for (let i = 0; i < 4; i++) undo();
  assert.deepEqual(log, ['-library', '-map', '-library', '-map']);
  for (let i = 0; i < 4; i++) redo();
  assert.deepEqual(log.slice(4), ['+map', '+library', '+map', '+library']);
});

test('an edit of the map after an undo leaves nothing of the library to do again', () => {
  const { log, edit, undo, redo } = editor();
  edit('map');
  edit('library');
  edit('map');
  undo();
  undo();
  edit('map');
  undo();
  redo();
  assert.deepEqual(log, ['-map', '-library', '-map', '+map']);
});

test('an edit of both is one step, taken back and done again together', () => {
  const { log, edit, undo, redo } = editor();
  for (const where of ['map', 'both', 'library', 'both', 'map'] as const) edit(where);
  for (let i = 0; i < 5; i++) undo();
  const back = ['-map', '-map', '-library', '-library', '-map', '-library', '-map'];
  assert.deepEqual(log, back);
  for (let i = 0; i < 5; i++) redo();
  const again = ['+map', '+library', '+map', '+library', '+library', '+map', '+map'];
  assert.deepEqual(log.slice(7), again);
  for (let i = 0; i < 5; i++) undo();
  assert.deepEqual(log.slice(14), back);
});
