// Names, lines, codes and prose. Names and prose are written together, key press by key press; lines when one leaves.

import { useId } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { ControlProps } from './control-props.ts';
import { described, FieldFrame } from './FieldFrame.tsx';
import { hintOf } from './field-words.ts';
import { useHost } from './field-host.ts';
import { suggestionsFor } from './suggestions.ts';
import { useDraft } from './use-draft.ts';

const show = (value: unknown): string => (typeof value === 'string' ? value : '');
const readText = (text: string): unknown => (text.trim() === '' ? undefined : text);

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
  const common = {
    id,
    dir: 'auto',
    value: draft.text,
    autoFocus,
    ...described(id, hint, draft.problem),
    ...(live ? { 'data-live': true } : {}),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      live ? draft.take(event.currentTarget.value) : draft.type(event.currentTarget.value),
    onBlur: draft.leave,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && !live) draft.drop();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    draft.leave();
    onEnter?.();
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} problem={draft.problem}>
      {spec.kind === 'prose' ? (
        <textarea {...common} rows={Math.min(8, Math.max(2, Math.ceil(draft.text.length / 42)))} />
      ) : (
        <input
          {...common}
          {...(suggestions === undefined ? {} : { list: `${id}-list` })}
          onKeyDown={onKeyDown}
        />
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
