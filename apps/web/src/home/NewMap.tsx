// A new map: blank, from a template, or from text.

import { useEffect, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { useLocation } from 'wouter';
import type { TemplateInfo, WorkspaceInfo } from '../app/api.ts';
import { api, ApiError } from '../app/api.ts';
import { BEGIN } from '../editor/begin.ts';
import dialog from '../app/dialog.module.css';
import { walkButtons } from '../app/roving.ts';
import button from '../controls/button.module.css';
import styles from './home.module.css';

/** Stands for a workspace that is made with the map. */
const NEW = '+';

/** A map of two steps: enough to see how one is written. */
const example = `sightline: 1
map: buy-a-coffee
title: Buy a coffee
phases:
  - id: order
    name: Order
lanes:
  - id: customer
    role: customer
    name: Customer
  - id: counter
    role: frontstage
    name: Counter
steps:
  - id: choose
    phase: order
    name: Choose
    cards:
      customer:
        - id: reads-board
          text: reads the board
  - id: pay
    phase: order
    name: Pay
    cards:
      customer:
        - id: taps-card
          text: taps the card
      counter:
        - id: calls-name
          text: calls out the name
`;

export function NewMap({
  workspace,
  workspaces,
  close,
}: {
  readonly workspace: string;
  readonly workspaces: readonly WorkspaceInfo[];
  readonly close: () => void;
}): ReactElement {
  const [, go] = useLocation();
  const [templates, setTemplates] = useState<readonly TemplateInfo[]>([]);
  const [template, setTemplate] = useState('blank-blueprint');
  const [title, setTitle] = useState('');
  const [text, setText] = useState<string | undefined>(undefined);
  const [where, setWhere] = useState(workspace);
  const [workspaceName, setWorkspaceName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => {
    api.templates().then(setTemplates, () => setTemplates([]));
  }, []);
  const stop = Math.max(
    0,
    templates.findIndex(({ id }) => id === template),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body =
      text === undefined ? { title: title.trim() === '' ? 'New map' : title.trim(), template } : { text };
    if (where === NEW && workspaceName.trim() === '') return setProblem('Give the new workspace a name');
    const make = async (): Promise<void> => {
      const at = where === NEW ? (await api.createWorkspace(workspaceName.trim())).id : where;
      // a map that is refused is tried again in the workspace that is there by now
      setWhere(at);
      const { id } = await api.createMap(at, body);
      go(`/w/${at}/m/${id}`, { state: BEGIN });
    };
    make().catch((error: unknown) =>
      setProblem(error instanceof ApiError ? problemText(error) : 'Something went wrong'),
    );
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop'] ?? ''} />
        <Dialog.Popup className={`${dialog['popup']} ${dialog['wide']}`}>
          <Dialog.Title className={dialog['title'] ?? ''}>New map</Dialog.Title>
          <form className={dialog['form']} onSubmit={submit}>
            {text === undefined ? (
              <>
                <label>
                  Title
                  <input
                    dir="auto"
                    autoFocus
                    value={title}
                    placeholder="What the customer wants to get done"
                    onChange={(event) => setTitle(event.currentTarget.value)}
                  />
                </label>
                <div className={dialog['field']}>
                  <span id="begin-with">Begin with</span>
                  <div
                    role="radiogroup"
                    aria-labelledby="begin-with"
                    className={styles['templates']}
                    onKeyDown={(event) => {
                      const to = templates[walkButtons(event) ?? -1];
                      if (to !== undefined) setTemplate(to.id);
                    }}
                  >
                    {templates.map((option, at) => (
                      <button
                        key={option.id}
                        type="button"
                        role="radio"
                        aria-checked={template === option.id}
                        tabIndex={at === stop ? 0 : -1}
                        onClick={() => setTemplate(option.id)}
                      >
                        <b>{option.title}</b>
                        <small>{option.summary}</small>
                        <small className={styles['steps']}>{option.steps} steps</small>
                      </button>
                    ))}
                  </div>
                </div>
              </>
            ) : (
              <>
                <label>
                  Text of a map (YAML)
                  <textarea
                    dir="auto"
                    autoFocus
                    placeholder={example}
                    value={text}
                    spellCheck={false}
                    onChange={(event) => setText(event.currentTarget.value)}
                  />
                </label>
                {text === '' && (
                  <button
                    type="button"
                    className={`${button['small']} ${styles['example']}`}
                    onClick={() => setText(example)}
                  >
                    Begin with this example
                  </button>
                )}
              </>
            )}
            <label>
              In workspace
              <select value={where} onChange={(event) => setWhere(event.currentTarget.value)}>
                {workspaces.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
                {!workspaces.some(({ id }) => id === where) && where !== NEW && (
                  <option value={where}>{workspaceName}</option>
                )}
                <option value={NEW}>New workspace …</option>
              </select>
            </label>
            {where === NEW && (
              <label>
                Name of the new workspace
                <input
                  dir="auto"
                  autoFocus
                  maxLength={200}
                  value={workspaceName}
                  placeholder="A service, a product or a team"
                  onChange={(event) => setWorkspaceName(event.currentTarget.value)}
                />
              </label>
            )}
            {problem !== undefined && (
              <p role="alert" className={dialog['problem']}>
                {problem}
              </p>
            )}
            <div className={dialog['actions']}>
              <button
                type="button"
                className={`${dialog['quiet']} ${dialog['otherWay']}`}
                onClick={() => setText(text === undefined ? '' : undefined)}
              >
                {text === undefined ? 'From text …' : 'From a template …'}
              </button>
              <Dialog.Close className={dialog['quiet'] ?? ''}>Cancel</Dialog.Close>
              <button type="submit" className={dialog['primary']}>
                Make the map
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function problemText({ message, problems }: ApiError): string {
  const lines = problems
    .slice(0, 4)
    .map((problem) =>
      problem.line === undefined ? problem.message : `Line ${problem.line}: ${problem.message}`,
    );
  return lines.length === 0 ? message : lines.join('\n');
}
