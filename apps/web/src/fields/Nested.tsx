// Controls hold controls: what draws a field within a field comes from around them, so that no file has to know the one
// that knows them all.

import { createContext, useContext } from 'react';
import type { ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';

export type DrawField = (props: ControlProps) => ReactElement;

export const NestedContext = createContext<DrawField | undefined>(undefined);

/** The control of a field that stands within another. */
export function Nested(props: ControlProps): ReactElement {
  const draw = useContext(NestedContext);
  if (draw === undefined) throw new Error('fields: no control stands around');
  return draw(props);
}
