// A field to search by words, with its glass.

import type { ReactElement } from 'react';
import { Search } from 'lucide-react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly search: (words: string) => void;
  readonly className?: string | undefined;
}

export function SearchField({
  label,
  placeholder,
  value,
  search,
  className = '',
}: SearchFieldProps): ReactElement {
  return (
    <label className={`${styles['search']} ${className}`}>
      <Search size={15} aria-hidden />
      <input
        dir="auto"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => search(event.currentTarget.value)}
      />
    </label>
  );
}
