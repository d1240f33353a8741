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
  /** Undefined where there is nothing to undo, or to redo. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
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
      <StepButton name="Undo" keys="Ctrl+Z" step={undo}>
        <Undo2 size={17} aria-hidden />
      </StepButton>
      <StepButton name="Redo" keys="Ctrl+Shift+Z" step={redo}>
        <Redo2 size={17} aria-hidden />
      </StepButton>
      {props.children}
      <ThemeButton />
      {props.last}
    </header>
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly step: (() => void) | undefined;
  readonly children: ReactNode;
}

/** It stays where it is, and can be reached, with nothing to do: then it says so. */
function StepButton({ name, keys, step, children }: StepButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={button['tool']}
      aria-label={name}
      aria-disabled={step === undefined}
      title={step === undefined ? `Nothing to ${name.toLowerCase()}` : `${name} (${keys})`}
      onClick={() => step?.()}
    >
      {children}
    </button>
  );
}
