// The marks of the checks, whose code is fetched once there is something to mark: a map shows before it is checked.

import type { ReactElement } from 'react';
import type { Group } from '@sightline/layout';
import { CheckMarks } from '../editor/parts.tsx';
import { useChecks } from './use-checks.ts';

/** What is drawn near the window, with a mark on each that has findings. */
export function LateCheckMarks({ groups }: { readonly groups: readonly Group[] }): ReactElement | null {
  const { byTarget } = useChecks();
  if (byTarget.size === 0) return null;
  return <CheckMarks groups={groups} />;
}
