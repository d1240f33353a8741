// The control of a field, by the shape of its value; a few fields that people choose by sight have one of their own.

import type { ReactElement } from 'react';
import { ChoiceControl, YesNoControl } from './ChoiceControl.tsx';
import type { ControlProps } from './control-props.ts';
import { ImageControl } from './ImageControl.tsx';
import { KeyedControl } from './KeyedControl.tsx';
import { ListControl } from './ListControl.tsx';
import { ColourControl, IconControl } from './LookControls.tsx';
import type { DrawField } from './Nested.tsx';
import { NestedContext } from './Nested.tsx';
import { ObjectControl } from './ObjectControl.tsx';
import { QuantityControl } from './QuantityControl.tsx';
import { MapControl, PathControl, ReferenceControl } from './ReferenceControl.tsx';
import { SetControl } from './SetControl.tsx';
import { TextControl } from './TextControl.tsx';
import { TimeControl } from './TimeControl.tsx';
import styles from './fields.module.css';

/** By type and path. */
const own: Readonly<Record<string, (props: ControlProps) => ReactElement>> = {
  'card.image': ImageControl,
  'participant.colour': ColourControl,
  'participant.icon': IconControl,
  'map.basedOn.map': MapControl,
  'step.subMap': MapControl,
};

/** The control, where findings can find it by its path. */
export function FieldControl(props: ControlProps): ReactElement {
  return (
    <div className={styles['place']} data-field={props.binding.path}>
      <NestedContext value={drawField}>
        <Control {...props} />
      </NestedContext>
    </div>
  );
}

/** What draws the fields within a field. */
export const drawField: DrawField = (props) => <FieldControl {...props} />;

function Control(props: ControlProps): ReactElement | null {
  const { spec } = props.field;
  const Own = own[`${props.binding.record.type}.${props.binding.path}`];
  if (Own !== undefined) return <Own {...props} />;
  switch (spec.kind) {
    case 'object':
      return <ObjectControl {...props} spec={spec} />;
    case 'enum':
      return <ChoiceControl {...props} spec={spec} />;
    case 'boolean':
      return <YesNoControl {...props} />;
    case 'ref':
      return <ReferenceControl {...props} spec={spec} />;
    case 'path':
      return <PathControl {...props} spec={spec} />;
    case 'set':
      return <SetControl {...props} spec={spec} />;
    case 'list':
      return <ListControl {...props} spec={spec} />;
    case 'keyed':
      return <KeyedControl {...props} spec={spec} />;
    case 'time':
      return <TimeControl {...props} />;
    case 'order':
      return null;
    case 'name':
    case 'line':
    case 'code':
    case 'prose':
      return <TextControl {...props} />;
    default:
      return <QuantityControl {...props} />;
  }
}
