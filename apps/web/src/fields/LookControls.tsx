// How a participant looks on the cards: its colour and its icon, each chosen by sight.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { hues, iconPath, icons } from '@sightline/paint';
import button from '../controls/button.module.css';
import type { ControlProps } from './control-props.ts';
import { optionLabel } from './field-words.ts';
import styles from './fields.module.css';

export function ColourControl({ binding, label }: ControlProps): ReactElement {
  const id = useId();
  return (
    <div className={styles['field']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <div role="group" aria-labelledby={id} className={styles['swatches']}>
        {Object.keys(hues).map((hue) => (
          <button
            key={hue}
            type="button"
            aria-label={optionLabel(hue)}
            title={optionLabel(hue)}
            aria-pressed={binding.value === hue}
            style={{ background: `var(--${hue})` }}
            onClick={() => binding.set(binding.value === hue ? undefined : hue)}
          />
        ))}
      </div>
    </div>
  );
}

export function IconControl({ binding, label }: ControlProps): ReactElement {
  const id = useId();
  const [open, setOpen] = useState(false);
  const value = typeof binding.value === 'string' ? binding.value : undefined;
  return (
    <div className={styles['field']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <button
        type="button"
        className={button['add']}
        aria-expanded={open}
        aria-describedby={id}
        onClick={() => setOpen(!open)}
      >
        {value !== undefined && <Icon name={value} />}{' '}
        {value === undefined ? 'Choose an icon' : optionLabel(value)}
      </button>
      {open && (
        <div role="group" aria-labelledby={id} className={styles['icons']}>
          {Object.keys(icons).map((name) => (
            <button
              key={name}
              type="button"
              className={button['icon']}
              aria-label={optionLabel(name)}
              title={optionLabel(name)}
              aria-pressed={value === name}
              onClick={() => {
                if (binding.set(value === name ? undefined : name) === undefined) setOpen(false);
              }}
            >
              <Icon name={name} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Icon({ name }: { readonly name: string }): ReactElement {
  return (
    <svg width={16} height={16} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPath(name)} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" />
    </svg>
  );
}
