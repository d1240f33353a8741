// Names, lines, codes and prose. Names and prose are written together, key press by key press; lines when one leaves.
// Escape takes back what was typed since one came.

import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';
import { described, FieldFrame } from './FieldFrame.tsx';
import { hintOf } from './field-words.ts';
import type { Typing } from './field-host.ts';
import { useHost } from './field-host.ts';
import { suggestionsFor } from './suggestions.ts';
import { useDraft } from './use-draft.ts';

const show = (value: unknown): string => (typeof value === 'string' ? value : '');
const readText = (text: string): unknown => (text.trim() === '' ? undefined : text.trim());

export function TextControl({
  binding,
  field,
  label,
  hideLabel,
  autoFocus,
  onEnter,
}: ControlProps): ReactElement {
  const id = useId();
  const host = useHost();
  const { spec } = field;
  const live = binding.live && (spec.kind === 'prose' || spec.kind === 'name');
  const draft = useDraft(binding, show, live ? (text) => (text === '' ? undefined : text) : readText);
  const suggestions = suggestionsFor(host, binding);
  const hint = hintOf(binding.path);
  const typing = useRef<Typing>(undefined);
  // what goes away while one types in it is not told that it was left
  useEffect(() => () => typing.current?.end(), []);
  const common = {
    id,
    dir: 'auto',
    value: draft.text,
    autoFocus,
    ...described(id, hint, draft.problem),
    ...(live ? { 'data-live': true } : {}),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      live ? draft.take(event.currentTarget.value) : draft.type(event.currentTarget.value),
    onFocus: () => {
      if (live) typing.current = host.typeIn(binding.record.id, binding.path);
    },
    onBlur: () => {
      draft.leave();
      typing.current?.end();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      draft.drop();
      if (typing.current?.takeBack() === true) event.preventDefault();
    }
    if (event.key !== 'Enter' || spec.kind === 'prose') return;
    event.preventDefault();
    draft.leave();
    onEnter?.();
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} problem={draft.problem}>
      {spec.kind === 'prose' ? (
        <textarea {...common} rows={Math.min(8, Math.max(2, Math.ceil(draft.text.length / 42)))} />
      ) : (
        <input {...common} {...(suggestions === undefined ? {} : { list: `${id}-list` })} />
      )}
      {suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}
