// The outline: the same map as a real table and a nested list, for reading in order, printing, and screen readers.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { Tabs } from '../../controls/Tabs.tsx';
import { useScene } from '../use-editor.ts';
import { OutlineList } from './OutlineList.tsx';
import { OutlineTable } from './OutlineTable.tsx';
import styles from './outline.module.css';

const shapes = [
  ['table', 'Table'],
  ['list', 'List'],
] as const;

type Shape = (typeof shapes)[number][0];

/** A narrow window has no room for columns beside each other. */
const shapeThatFits = (): Shape => (window.matchMedia('(max-width: 700px)').matches ? 'list' : 'table');

export function OutlineView(): ReactElement {
  const [shape, setShape] = useState(shapeThatFits);
  useScene();
  return (
    <div className={styles['outline']}>
      <Tabs label="Shape" radio choices={shapes} chosen={shape} choose={setShape} />
      {shape === 'table' ? <OutlineTable /> : <OutlineList />}
    </div>
  );
}
