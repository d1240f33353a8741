// "Choose what it shows": the metric or opportunity of a card that refers to the library.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { fieldAt } from '@sightline/model';
import { referringCard } from '../actions/refer.ts';
import { FormDialog } from '../app/FormDialog.tsx';
import { Picker } from '../fields/Picker.tsx';
import { EditorFields } from './EditorFields.tsx';
import { useEditor } from './use-editor.ts';

export function ReferDialog({ close }: { readonly close: () => void }): ReactElement | null {
  const state = useEditor();
  const [referring] = useState(() => referringCard(state));
  const [chosen, setChosen] = useState<string | undefined>(referring?.card[referring.field]);
  if (referring === undefined) return null;
  const { card, field } = referring;
  const spec = fieldAt('card', field)?.spec;
  if (spec?.kind !== 'ref') return null;
  return (
    <EditorFields>
      <FormDialog
        title={field === 'metric' ? 'Which metric does it show?' : 'Which opportunity does it show?'}
        action="Show it"
        close={close}
        onSubmit={() => {
          if (state.run({ kind: 'set', id: card.id, path: field, value: chosen })) close();
        }}
      >
        <Picker
          label={field === 'metric' ? 'Metric' : 'Opportunity'}
          autoFocus
          path=""
          spec={spec}
          value={chosen}
          choose={(id) => {
            setChosen(id);
            return undefined;
          }}
        />
      </FormDialog>
    </EditorFields>
  );
}
