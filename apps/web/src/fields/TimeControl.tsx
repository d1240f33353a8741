// A time, fixed or spread: first in which form it is known, then its numbers. It is kept once all numbers are there.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { TimeValue } from '@sightline/model';
import look from '../controls/field.module.css';
import plain from '../controls/plain.module.css';
import type { ControlProps } from './control-props.ts';
import { entriesOf } from './binding.ts';
import { labelOf, optionLabel } from './field-words.ts';
import { readDuration, readNumber } from './quantity-words.ts';
import type { TimeForm, TimePart } from './time-forms.ts';
import { formOf, timeForms } from './time-forms.ts';
import styles from './fields.module.css';

type Texts = { readonly [part in TimePart]?: string };

/** What is being typed: until every number is there and sound, the record keeps what it had. */
interface Typed {
  readonly form: TimeForm;
  readonly texts: Texts;
  readonly kind?: string;
  readonly problem?: string;
}

export function TimeControl({ binding, label }: ControlProps): ReactElement {
  const id = useId();
  const value = binding.value as TimeValue | undefined;
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const now: Typed = typed ?? typedOf(value);
  const { form, texts } = now;

  const keep = (next: Typed): void => {
    const given = next.form.parts.filter((part) => (next.texts[part] ?? '').trim() !== '');
    if (given.length > 0 && given.length < next.form.parts.length) return setTyped(next);
    if (given.length === 0 && value === undefined) return setTyped(next);
    const problem = binding.set(given.length === 0 ? undefined : timeOf(next));
    if (problem !== undefined) setTyped({ ...next, problem });
    else setTyped(given.length === 0 ? { form: next.form, texts: {} } : undefined);
  };
  const missing = form.parts.filter((part) => (texts[part] ?? '').trim() === '');
  const begun = missing.length < form.parts.length;
  const problem =
    now.problem ?? (begun && missing.length > 0 ? `Give ${listOfParts(missing)} too` : undefined);
  return (
    <div className={`${look['fields']} ${styles['field']}`} role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className={styles['label']}>
        {label}
      </span>
      <select
        aria-label={`${label}: how it is known`}
        value={form.id}
        onChange={(event) => {
          const next = timeForms.find((other) => other.id === event.currentTarget.value) ?? form;
          keep({ form: next, texts: carriedOver(next, texts) });
        }}
      >
        {timeForms.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
      <div className={styles['parts']}>
        {form.parts.map((part) => (
          <label key={part}>
            <span className={form.parts.length === 1 ? plain['unseen'] : undefined}>{partWords(part)}</span>
            <input
              {...(form.parts.length === 1 ? { 'aria-label': label } : {})}
              aria-describedby={`${id}-hint`}
              aria-invalid={problem !== undefined && (now.problem !== undefined || missing.includes(part))}
              value={texts[part] ?? ''}
              onChange={(event) =>
                setTyped({
                  form,
                  texts: { ...texts, [part]: event.currentTarget.value },
                  ...(now.kind === undefined ? {} : { kind: now.kind }),
                })
              }
              onBlur={() => {
                if (typed !== undefined) keep(typed);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && typed !== undefined) keep(typed);
                if (event.key === 'Escape') setTyped(undefined);
              }}
            />
          </label>
        ))}
      </div>
      {form.kinds.length > 1 && value !== undefined && typed === undefined && (
        <select
          aria-label={`${label}: distribution`}
          value={now.kind ?? ''}
          onChange={(event) => {
            const { kind: _kind, ...rest } = now;
            const kind = event.currentTarget.value;
            keep(kind === '' ? rest : { ...rest, kind });
          }}
        >
          <option value="">The usual distribution</option>
          {form.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {optionLabel(kind)}
            </option>
          ))}
        </select>
      )}
      <p id={`${id}-hint`} className={styles['hint']}>
        {form.hint}
      </p>
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

const firstForm = timeForms[0] as TimeForm;

function typedOf(value: TimeValue | undefined): Typed {
  const form = formOf(value) ?? firstForm;
  if (value === undefined) return { form, texts: {} };
  if (typeof value === 'string') return { form, texts: { at: value } };
  const texts = Object.fromEntries(
    Object.entries(entriesOf(value))
      .filter(([key]) => key !== 'kind')
      .map(([key, part]) => [key, Array.isArray(part) ? part.join(', ') : String(part)]),
  ) as Texts;
  return { form, texts, ...(value.kind === undefined ? {} : { kind: value.kind }) };
}

const ratios = new Set<TimePart>(['cv', 'shape']);

function timeOf({ form, texts, kind }: Typed): unknown {
  if (form.parts[0] === 'at') return readDuration(texts.at ?? '');
  const entries = form.parts.map((part) => {
    const text = texts[part] ?? '';
    if (part === 'values') return [part, text.split(',').map(readDuration)] as const;
    return [part, ratios.has(part) ? (readNumber(text) ?? text) : readDuration(text)] as const;
  });
  return {
    ...(kind === undefined || !form.kinds.includes(kind as never) ? {} : { kind }),
    ...Object.fromEntries(entries),
  };
}

/** What the numbers of one form say in another: the middle stays the middle. */
function carriedOver(form: TimeForm, texts: Texts): Texts {
  const middle = texts.at ?? texts.p50 ?? texts.mode ?? texts.mean ?? texts.max;
  const kept: Record<string, string> = {};
  for (const part of form.parts) {
    const text = texts[part] ?? (['at', 'p50', 'mode', 'mean'].includes(part) ? middle : undefined);
    if (text !== undefined) kept[part] = text;
  }
  return kept;
}

function partWords(part: TimePart): string {
  return part === 'at' ? 'Time' : labelOf(part);
}

function listOfParts(parts: readonly TimePart[]): string {
  return parts.map((part) => partWords(part).toLowerCase()).join(' and ');
}
