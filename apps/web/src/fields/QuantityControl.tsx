// Numbers, shares, money, times, rates, dates and hours as one line each: read as people type them, kept when one leaves.

import { useId } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Spec } from '@sightline/model';
import look from '../controls/field.module.css';
import type { ControlProps } from './control-props.ts';
import { described, FieldFrame } from './FieldFrame.tsx';
import type { FieldHost } from './field-host.ts';
import { useHost } from './field-host.ts';
import { hintOf } from './field-words.ts';
import { percentOf, readDuration, readHours, readNumber, readRate, shareOf } from './quantity-words.ts';
import { readScalar, scalarText } from './scalar-text.ts';
import { useDraft } from './use-draft.ts';
import styles from './fields.module.css';

export function QuantityControl({
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
  const draft = useDraft(
    binding,
    (value) => shownAs(value, spec),
    (text) => (text.trim() === '' ? undefined : readAs(text, spec)),
  );
  const hint = hintOf(binding.path) ?? hintFor(spec);
  const unit = unitOf(host, binding.path, spec);
  const nullable = spec.kind === 'number' && spec.nullable;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') draft.drop();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    draft.leave();
    onEnter?.();
  };
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} problem={draft.problem}>
      <span className={styles['withUnit']}>
        <input
          id={id}
          type={spec.kind === 'date' ? 'date' : 'text'}
          {...(spec.kind === 'number' ? { inputMode: 'decimal' as const } : {})}
          {...described(id, hint, draft.problem)}
          autoFocus={autoFocus}
          value={draft.text}
          disabled={nullable && binding.value === null}
          onChange={(event) => draft.type(event.currentTarget.value)}
          onBlur={draft.leave}
          onKeyDown={onKeyDown}
        />
        {unit !== undefined && <i>{unit}</i>}
      </span>
      {nullable && (
        <label className={`${look['check']} ${styles['check']}`}>
          <input
            type="checkbox"
            checked={binding.value === null}
            onChange={(event) => binding.set(event.currentTarget.checked ? null : 0)}
          />
          Not known yet: to be researched
        </label>
      )}
    </FieldFrame>
  );
}

const isShare = (spec: Spec): boolean => spec.kind === 'number' && spec.min === 0 && spec.max === 1;

function shownAs(value: unknown, spec: Spec): string {
  if (value === undefined || value === null) return '';
  if (spec.kind === 'scalars' || spec.kind === 'scalar') return scalarText(value);
  if (isShare(spec) && typeof value === 'number') return String(percentOf(value));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readAs(text: string, spec: Spec): unknown {
  switch (spec.kind) {
    case 'number': {
      const value = readNumber(text);
      if (value === undefined) return text.trim();
      return isShare(spec) ? shareOf(value) : value;
    }
    case 'duration':
      return readDuration(text);
    case 'rate':
      return readRate(text);
    case 'hours':
      return readHours(text);
    case 'scalar':
    case 'scalars':
      return readScalar(text);
    default:
      return text.trim();
  }
}

function hintFor(spec: Spec): string | undefined {
  if (spec.kind === 'duration') return 'A number and a unit: 30 s, 5 min, 2 h, 3 workday, 1 week';
  if (spec.kind === 'rate') return 'How often: 40 per month, 12 per d';
  if (spec.kind === 'hours') return 'Days and times: mon-fri 09:00-17:00; busier times with x1.5 behind';
  if (spec.kind !== 'number' || isShare(spec) || spec.max > 1000) return undefined;
  return `${spec.min} to ${spec.max}${spec.integer ? '' : ', decimals too'}`;
}

const money = new Set(['cost', 'costPerHour', 'oneOff', 'perYear', 'oneOffCost']);

function unitOf(host: FieldHost, path: string, spec: Spec): string | undefined {
  if (isShare(spec)) return '%';
  if (!money.has(path.split('.').at(-1) ?? '')) return undefined;
  const workspace = host.library.get(host.workspace);
  return workspace?.type === 'workspace' ? workspace.currency : undefined;
}
