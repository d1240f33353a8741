// What is wrong with a call, out of whatever was thrown: options that are none, files that cannot be read or written.

import { Usage } from './usage.ts';

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder; name a file',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'lies in a file, not in a folder',
  EACCES: 'may not be read or written here',
  EPERM: 'may not be read or written here',
  EROFS: 'cannot be written: the disk is for reading only',
  ENOSPC: 'cannot be written: the disk is full',
};

/** The sentence to tell; undefined for what is a fault of the program. */
export function callProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, syscall } = error as Error & Readonly<Record<'code' | 'path' | 'syscall', unknown>>;
  if (error instanceof Usage || String(code).startsWith('ERR_PARSE_ARGS_')) return error.message;
  if (syscall === undefined) return undefined;
  return typeof path === 'string' ? `${path}: ${reasons[String(code)] ?? error.message}` : error.message;
}
