// Work of this map that is done in several places, over all maps of the workspace: same act on the same thing, whoever
// does it.

import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { repeatedWork } from '@sightline/lint';
import { nameOf } from '@sightline/model';
import button from '../controls/button.module.css';
import { useLibrary } from '../editor/use-editor.ts';
import { useWorkspaceMaps } from './load-maps.ts';
import type { WorkProps } from './WorkView.tsx';
import styles from './insights.module.css';
import work from './work.module.css';

export function RepeatedWork({ index, showOnMap }: WorkProps): ReactElement {
  const library = useLibrary();
  const { maps, left, problem } = useWorkspaceMaps();
  const repeated = useMemo(
    () => repeatedWork(maps, library).filter(({ places }) => places.some(({ map }) => map === index)),
    [maps, library, index],
  );
  return (
    <section className={work['part']}>
      <h2>The same work more than once</h2>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {left > 0 && (
        <p className={styles['hint']} role="status">
          Reading {left} more {left === 1 ? 'map' : 'maps'} …
        </p>
      )}
      {left === 0 && repeated.length === 0 && (
        <p className={styles['hint']}>
          No work of this map is done a second time, here or on another map of the workspace.
        </p>
      )}
      {repeated.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Work</th>
              <th scope="col">Where</th>
              <th scope="col" className={styles['number']}>
                Times
              </th>
            </tr>
          </thead>
          <tbody>
            {repeated.map(({ act, places }) => (
              <tr key={act} data-first>
                <th scope="row">{act}</th>
                <td>
                  <ul>
                    {places.map(({ map, card, actor }) => (
                      <li key={`${map.map.id} ${card.id}`}>
                        {map === index ? (
                          <button
                            type="button"
                            className={button['link']}
                            onClick={() => showOnMap([card.id])}
                          >
                            {card.text}
                          </button>
                        ) : (
                          <span>{card.text}</span>
                        )}
                        <small>
                          {[
                            actor === undefined ? undefined : nameOf(library, actor),
                            map === index ? 'this map' : map.map.title,
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </small>
                      </li>
                    ))}
                  </ul>
                </td>
                <td className={styles['number']}>{places.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
