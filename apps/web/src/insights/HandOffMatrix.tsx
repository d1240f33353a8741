// Who hands over to whom, and how often.

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { HandOff, MapIndex } from '@sightline/model';
import { handOffs, nameOf } from '@sightline/model';
import { useLibrary, useScene } from '../editor/use-editor.ts';
import type { WorkProps } from './WorkView.tsx';
import styles from './insights.module.css';
import work from './work.module.css';

const NOBODY = '';

/** Says nothing of what is handed over. */
const isBare = ({ flow }: HandOff): boolean => (flow.data ?? []).length === 0;

export function HandOffMatrix({ index, showOnMap }: WorkProps): ReactElement {
  const library = useLibrary();
  const scene = useScene();
  const { names, cells, most } = useMemo(() => matrixOf(index, scene), [index, scene]);
  const hasBare = [...cells.values()].some((own) => own.some(isBare));
  const title = (id: string): string => (id === NOBODY ? 'Nobody named' : nameOf(library, id));
  return (
    <section className={work['part']}>
      <h2>Hand-offs</h2>
      {names.length === 0 ? (
        <p className={styles['hint']}>
          No hand-off is drawn. An arrow of kind hand-off passes work from one owner to another.
        </p>
      ) : (
        <div className={work['matrix']}>
          <table>
            <caption>From the rows to the columns</caption>
            <thead>
              <tr>
                <td />
                {names.map((id) => (
                  <th key={id} scope="col">
                    <span>{title(id)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.map((from) => (
                <tr key={from}>
                  <th scope="row">{title(from)}</th>
                  {names.map((to) => {
                    const own = cells.get(`${from}\n${to}`) ?? [];
                    const bare = own.filter(isBare).length;
                    return (
                      <td key={to}>
                        {own.length > 0 && (
                          <button
                            type="button"
                            style={{ opacity: 0.45 + 0.55 * (own.length / most) }}
                            aria-label={`${own.length} from ${title(from)} to ${title(to)}${bare > 0 ? `, ${bare} without data` : ''}`}
                            onClick={() => showOnMap(own.map(({ flow }) => flow.id))}
                          >
                            {own.length}
                            {bare > 0 && <sup>!</sup>}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          {hasBare && (
            <p className={styles['hint']}>! marks hand-offs that do not say what is handed over.</p>
          )}
        </div>
      )}
    </section>
  );
}

/** The participants in the order in which they first hand over, and the hand-offs of each pair. `scene` is what it follows. */
function matrixOf(index: MapIndex, _scene: unknown) {
  const names: string[] = [];
  const cells = new Map<string, HandOff[]>();
  let most = 1;
  for (const handOff of handOffs(index)) {
    const [from, to] = [handOff.from ?? NOBODY, handOff.to ?? NOBODY];
    for (const id of [from, to]) if (!names.includes(id)) names.push(id);
    const key = `${from}\n${to}`;
    const own = cells.get(key);
    if (own === undefined) cells.set(key, [handOff]);
    else own.push(handOff);
    most = Math.max(most, cells.get(key)?.length ?? 0);
  }
  return { names, cells, most };
}
