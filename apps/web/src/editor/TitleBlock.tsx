// The title of the map, what it is, whose curve is the strong one, and how deep one looks.

import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Layers, User } from 'lucide-react';
import type { View } from '@sightline/model';
import { nameOf } from '@sightline/model';
import menu from '../app/menu.module.css';
import { ColourChoice, ColourLegend } from '../colouring/ColourBy.tsx';
import { Tabs } from '../controls/Tabs.tsx';
import type { Typing } from '../fields/field-host.ts';
import type { Mode } from './Editor.tsx';
import { personaName } from './persona-name.ts';
import { useChosenPersona, useEditor, useLibrary, usePersonas, useRecord, useView } from './use-editor.ts';
import { useLiveText } from './use-live-text.ts';
import styles from './editor.module.css';

const depths: readonly (readonly [View, string])[] = [
  ['journey', 'Journey'],
  ['blueprint', 'Blueprint'],
  ['full', 'Full'],
];
const viewWords: Readonly<Record<View, string>> = {
  journey: 'Journey map',
  blueprint: 'Service blueprint',
  full: 'Journey and blueprint',
};

interface TitleBlockProps {
  readonly mode: Mode;
}

export function TitleBlock({ mode }: TitleBlockProps): ReactElement {
  // only the map has cards to colour; only map and outline have depths
  const onMap = mode === 'map';
  const hasDepth = onMap || mode === 'outline';
  const state = useEditor();
  const map = useRecord(state.session.mapId);
  const view = useView();
  const library = useLibrary();
  const personas = usePersonas();
  const persona = useChosenPersona() ?? personas[0];
  const facts = [
    viewWords[view],
    map?.type === 'map' && map.state === 'toBe' ? 'Future state' : 'Current state',
  ];
  return (
    <div className={styles['head']}>
      <div className={styles['titles']}>
        <TitleField title={map?.type === 'map' ? map.title : ''} />
        <p>
          {facts.join(' · ')}
          {persona !== undefined && (
            <>
              {' '}
              · Persona <b>{nameOf(library, persona)}</b>
            </>
          )}
        </p>
      </div>
      <div className={styles['chips']}>
        {onMap && <ColourChoice />}
        {personas.length > 1 && (
          <Menu.Root>
            <Menu.Trigger className={styles['chip'] ?? ''}>
              <User size={14} aria-hidden /> {personaName(library, persona ?? '')}{' '}
              <ChevronDown size={13} aria-hidden />
            </Menu.Trigger>
            <Menu.Portal>
              <Menu.Positioner className={menu['positioner'] ?? ''} align="end" sideOffset={6}>
                <Menu.Popup className={menu['popup'] ?? ''}>
                  {personas.map((id) => (
                    <Menu.Item key={id} className={menu['item'] ?? ''} onClick={() => state.show(view, id)}>
                      {nameOf(library, id)}
                    </Menu.Item>
                  ))}
                </Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.Root>
        )}
        {hasDepth && (
          <Tabs
            label="Depth"
            radio
            choices={depths}
            chosen={view}
            choose={(id) => state.show(id)}
            className={styles['depth']}
          >
            <Layers size={14} aria-hidden />
          </Tabs>
        )}
      </div>
      {onMap && <ColourLegend />}
    </div>
  );
}

function TitleField({ title }: { readonly title: string }): ReactElement {
  const state = useEditor();
  const { mapId } = state.session;
  const live = useLiveText(mapId, 'title', title);
  const typing = useRef<Typing>(undefined);
  useEffect(() => {
    document.title = `${title} · Sightline`;
  }, [title]);
  return (
    <input
      dir="auto"
      className={styles['title']}
      aria-label="Title of the map"
      value={live.text}
      onChange={(event) => live.write(event.currentTarget.value)}
      onBlur={() => {
        live.leave();
        typing.current?.end();
      }}
      onFocus={() => {
        state.select(mapId);
        typing.current = state.typeIn(mapId, 'title');
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') typing.current?.takeBack();
        else if (event.key !== 'Enter' || live.holds()) return;
        event.preventDefault();
        event.currentTarget.blur();
        if (state.spot !== undefined) state.goTo({ ...state.spot });
      }}
    />
  );
}
