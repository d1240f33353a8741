// A call that is wrong in itself: it ends with exit code 2.

export class Usage extends Error {}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** Options with what they do. */
  readonly options: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
  /** Gives the exit code. */
  readonly run: (args: readonly string[]) => number | Promise<number>;
}
