// Help that teaches: what a command is for, its options, and calls to copy.

import type { Command } from './usage.ts';

export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Sightline: journey maps and service blueprints that stay true.\n\nsightline COMMAND [options]\n\n${lines.join('\n')}\n\nsightline COMMAND --help tells more. Exit codes: 0 all is well, 1 problems or differences, 2 wrong call.\n`;
}

export function helpOf({ summary, usage, options, examples }: Command): string {
  const width = Math.max(0, ...Object.keys(options).map((option) => option.length));
  const listed = Object.entries(options).map(([option, text]) => `  ${option.padEnd(width)}  ${text}`);
  const parts = [
    `${summary}\n\n  sightline ${usage}`,
    ...(listed.length === 0 ? [] : [`Options:\n${listed.join('\n')}`]),
    `Examples:\n${examples.map((example) => `  sightline ${example}`).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
