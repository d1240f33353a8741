// All commands, in the order of the help.

import type { Command } from '../usage.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { diffCommand } from './diff.ts';
import { fmtCommand } from './fmt.ts';
import { lintCommand } from './lint.ts';
import { mergeCommand } from './merge.ts';
import { renderCommand } from './render.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';
import { validateCommand } from './validate.ts';

export const commands: readonly Command[] = [
  validateCommand,
  fmtCommand,
  lintCommand,
  renderCommand,
  diffCommand,
  mergeCommand,
  schemaCommand,
  serveCommand,
  backupCommand,
  restoreCommand,
];
