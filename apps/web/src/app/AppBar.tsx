// The bar on top of an open map or library: the way back, where one is, and what can be done.

import type { ReactElement, ReactNode } from 'react';
import { Redo2, Undo2 } from 'lucide-react';
import { Link } from 'wouter';
import button from '../controls/button.module.css';
import { Logo } from './Logo.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import styles from './app-bar.module.css';

interface AppBarProps {
  /** The name of the workspace. */
  readonly workspace: string;
  readonly folder?: string | undefined;
  readonly title: string;
  /** Between where one is and the actions. */
  readonly views?: ReactNode;
  /** What tells of checks and saving. */
  readonly marks: ReactNode;
  readonly undo: () => void;
  readonly redo: () => void;
  /** More buttons, before the theme. */
  readonly children: ReactNode;
  /** After it. */
  readonly last?: ReactNode;
  readonly className?: string | undefined;
}

export function AppBar(props: AppBarProps): ReactElement {
  const { workspace, folder, title, undo, redo } = props;
  return (
    <header className={`${styles['bar']} ${props.className ?? ''}`}>
      <Link href="/" aria-label="All maps" className={styles['logo'] ?? ''}>
        <Logo />
      </Link>
      <nav className={styles['trail']} aria-label="Where you are">
        <Link href="/">{workspace}</Link>
        {folder !== undefined && (
          <>
            <i aria-hidden>/</i>
            <span>{folder}</span>
          </>
        )}
        <i aria-hidden>/</i>
        <b>{title}</b>
      </nav>
      {props.views}
      <span className={styles['space']} />
      {props.marks}
      <button type="button" className={button['tool']} aria-label="Undo" title="Undo (Ctrl+Z)" onClick={undo}>
        <Undo2 size={17} aria-hidden />
      </button>
      <button
        type="button"
        className={button['tool']}
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
        onClick={redo}
      >
        <Redo2 size={17} aria-hidden />
      </button>
      {props.children}
      <ThemeButton />
      {props.last}
    </header>
  );
}
