// The picture of a card: chosen or dropped, shown small, and in words for those who cannot see it.

import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { ImagePlus, Trash2 } from 'lucide-react';
import { fieldAt } from '@sightline/model';
import { imageAddress } from '../app/api.ts';
import button from '../controls/button.module.css';
import look from '../controls/field.module.css';
import { entriesOf, partBinding } from './binding.ts';
import type { ControlProps } from './control-props.ts';
import { useHost } from './field-host.ts';
import { imageTypes, uploadImage } from './upload-image.ts';
import { Nested } from './Nested.tsx';
import styles from './fields.module.css';

export function ImageControl({ binding, label }: ControlProps): ReactElement {
  const id = useId();
  const host = useHost();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [loading, setLoading] = useState(false);
  const { file, alt } = entriesOf(binding.value);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setLoading(true);
    const loaded = await uploadImage(host.workspace, chosen);
    setLoading(false);
    setProblem('problem' in loaded ? loaded.problem : partBinding(host, binding, 'file').set(loaded.file));
  };
  const altField = fieldAt(binding.record.type, `${binding.path}.alt`);
  return (
    <div
      className={`${look['fields']} ${styles['field']}`}
      role="group"
      aria-labelledby={`${id}-label`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <span id={`${id}-label`} className={styles['label']}>
        {label}
      </span>
      {typeof file === 'string' && (
        <img
          className={styles['preview']}
          src={imageAddress(host.workspace, file)}
          alt={typeof alt === 'string' ? alt : ''}
        />
      )}
      <span className={styles['buttons']}>
        <button
          type="button"
          className={button['add']}
          disabled={loading}
          onClick={() => input.current?.click()}
        >
          <ImagePlus size={14} aria-hidden />{' '}
          {loading ? 'Loading …' : file === undefined ? 'Choose a picture' : 'Another picture'}
        </button>
        {binding.value !== undefined && (
          <button type="button" className={button['add']} onClick={() => setProblem(binding.set(undefined))}>
            <Trash2 size={14} aria-hidden /> Remove
          </button>
        )}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`${label}: file`}
        accept={imageTypes.join(',')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <p className={styles['note']}>PNG, JPEG, WebP or SVG, at most 5 MB; or drop one here</p>
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      {altField !== undefined && (
        <Nested binding={partBinding(host, binding, 'alt')} field={altField} label="In words (alt text)" />
      )}
    </div>
  );
}
