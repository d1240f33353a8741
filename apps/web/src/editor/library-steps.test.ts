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
    edit: (where: 'map' | 'library'): void => {
      if (where === 'library') return steps.done(map);
      map.undo++;
      map.redo = 0;
      steps.changed(map);
    },
    undo: (): void => {
      if (steps.undo(map)) return void log.push('-library');
      map.undo--;
      map.redo++;
      log.push('-map');
    },
    redo: (): void => {
      if (steps.redo(map)) return void log.push('+library');
      map.redo--;
      map.undo++;
      log.push('+map');
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
