// Errors as people and programs get them: what is wrong, where, what would be right. Never a stack, path or secret.

import type { Problem, Result } from '@sightline/model';

/** An answer that says what is wrong with a request. */
export class Refusal extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(status: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.problems = problems;
  }
}

export function notFound(what: string): Refusal {
  return new Refusal(404, `${what}: there is none of this name`);
}

/** The value of a result; a refusal with its problems where it has none. */
export function valueOf<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problems: readonly Problem[] },
): T {
  if (result.ok) return result.value;
  throw new Refusal(422, result.problems[0]?.message ?? 'this is not valid', result.problems);
}

/** Refuses where there are problems. */
export function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first !== undefined) throw new Refusal(422, first.message, problems);
}

/** A command out of a request may be any JSON: what it lacks is told, not thrown. */
export function checked<T>(run: () => Result<T>): Result<T> {
  try {
    return run();
  } catch {
    return {
      ok: false,
      problems: [{ message: 'command: a field is missing or of the wrong kind; see /openapi.json' }],
    };
  }
}
