// Maps out of files: chosen, or dropped on the page. What is wrong with one is told with its lines, and stops no other.

import { useRef, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { Upload } from 'lucide-react';
import { Link } from 'wouter';
import { api, ApiError } from '../app/api.ts';
import button from '../controls/button.module.css';
import styles from './home.module.css';

const MOST = 64 * 1024 * 1024;

interface Imported {
  readonly file: string;
  readonly id?: string;
  readonly problem?: string;
}

export interface Import {
  readonly take: (files: readonly File[]) => void;
  readonly over: boolean;
  readonly dropHandlers: object;
  readonly outcome: ReactElement | null;
}

export function useImport(workspace: string | undefined, reload: () => void): Import {
  const [over, setOver] = useState(false);
  const [outcome, setOutcome] = useState<readonly Imported[]>([]);
  const take = (files: readonly File[]): void => {
    if (workspace === undefined || files.length === 0) return;
    void importAll(workspace, files).then((imported) => {
      setOutcome(imported);
      reload();
    });
  };
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    take,
    over,
    dropHandlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      },
    },
    outcome:
      outcome.length === 0 || workspace === undefined ? null : (
        <Outcome workspace={workspace} imported={outcome} close={() => setOutcome([])} />
      ),
  };
}

async function importAll(workspace: string, files: readonly File[]): Promise<readonly Imported[]> {
  const imported: Imported[] = [];
  // one after the other, so that two maps of one name get two ids
  // oxlint-disable-next-line no-await-in-loop
  for (const file of files) imported.push(await importOne(workspace, file));
  return imported;
}

async function importOne(workspace: string, file: File): Promise<Imported> {
  if (file.size > MOST) return { file: file.name, problem: 'is larger than 64 MB' };
  const text = await file.text();
  if (/^workspace:/m.test(text) && !/^map:/m.test(text))
    return {
      file: file.name,
      problem: 'is a library, not a map; a map that travels alone brings what it uses of one',
    };
  try {
    const { id } = await api.createMap(workspace, { text });
    return { file: file.name, id };
  } catch (error) {
    return { file: file.name, problem: error instanceof ApiError ? wordsOf(error) : 'could not be read' };
  }
}

function wordsOf({ message, problems }: ApiError): string {
  const lines = problems
    .slice(0, 3)
    .map((problem) =>
      problem.line === undefined ? problem.message : `line ${problem.line}: ${problem.message}`,
    );
  return lines.length === 0 ? message : lines.join('; ');
}

interface OutcomeProps {
  readonly workspace: string;
  readonly imported: readonly Imported[];
  readonly close: () => void;
}

function Outcome({ workspace, imported, close }: OutcomeProps): ReactElement {
  return (
    <div className={styles['outcome']} role="status">
      <ul>
        {imported.every(({ problem }) => problem !== undefined) && <li>Nothing was imported.</li>}
        {imported.map(({ file, id, problem }) => (
          <li key={file} data-kind={problem === undefined ? 'done' : 'problem'}>
            <b>{file}</b>{' '}
            {problem === undefined ? (
              <>
                is imported. <Link href={`/w/${workspace}/m/${id}`}>Open it</Link>
              </>
            ) : (
              <>was not imported: {problem}</>
            )}
          </li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        Close
      </button>
    </div>
  );
}

export function ImportButton({ take }: Pick<Import, 'take'>): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={`${button['soft']} ${styles['import']}`}
        onClick={() => input.current?.click()}
      >
        <Upload size={15} aria-hidden /> Import
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Maps to import"
        accept=".yaml,.yml"
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
