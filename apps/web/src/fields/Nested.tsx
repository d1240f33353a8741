// Controls hold controls: what stands for a field within a field comes from around them, so that no file has to know
// the one that knows them all.

import { createContext, useContext } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';

export const NestedContext = createContext<ComponentType<ControlProps> | undefined>(undefined);

/** The control of a field that stands within another. */
export function Nested(props: ControlProps): ReactElement {
  const Control = useContext(NestedContext);
  if (Control === undefined) throw new Error('fields: no control stands around');
  return <Control {...props} />;
}
