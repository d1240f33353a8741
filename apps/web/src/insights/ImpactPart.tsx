// What breaks when a participant, touchpoint, channel or data object is not there, over all maps of the workspace.

import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { CircleSlash, ShieldCheck } from 'lucide-react';
import type { Impact, LibraryRecord, MapIndex } from '@sightline/model';
import { impactOf, referencesOf } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import { useEditor, useLibrary } from '../editor/use-editor.ts';
import type { InsightProps } from './InsightsView.tsx';
import { useWorkspaceMaps } from './load-maps.ts';
import styles from './insights.module.css';
import causes from './causes.module.css';

const groups = [
  ['system', 'Systems'],
  ['staff', 'Staff'],
  ['thirdParty', 'Third parties'],
  ['channel', 'Channels'],
  ['touchpoint', 'Touchpoints'],
  ['dataObject', 'Data'],
] as const;

export function ImpactPart({ showOnMap }: InsightProps): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  const { maps, left, problem } = useWorkspaceMaps();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const choices = useMemo(() => choicesOf(library.values()), [library]);
  const gone = chosen ?? mostUsed(index, choices);
  const impacts = useMemo(
    () =>
      gone === undefined
        ? []
        : maps
            .map((map) => ({ map, impact: impactOf(map, gone, library) }))
            .filter(({ impact }) => impact.hits.length > 0),
    [maps, gone, library],
  );
  if (gone === undefined)
    return <p className={styles['hint']}>The library holds nobody and nothing yet that could be gone.</p>;
  return (
    <>
      <div className={styles['tools']}>
        <label>
          Without
          <select
            className={field['compact']}
            value={gone}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {choices.map(({ title, records }) => (
              <optgroup key={title} label={title}>
                {records.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {left > 0 && <span role="status">Reading {left} more maps …</span>}
        {problem !== undefined && <span role="alert">{problem}</span>}
      </div>
      {impacts.length === 0 && left === 0 && (
        <p className={styles['hint']}>No card of these maps uses it. Nothing breaks.</p>
      )}
      {impacts.map(({ map, impact }) => (
        <MapImpact
          key={map.map.id}
          gone={gone}
          map={map}
          impact={impact}
          here={map === index}
          showOnMap={showOnMap}
        />
      ))}
    </>
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

function choicesOf(
  records: Iterable<LibraryRecord>,
): readonly { readonly title: string; readonly records: readonly Choice[] }[] {
  const found = new Map<string, Choice[]>(groups.map(([key]) => [key, []]));
  for (const record of records) {
    if (!('name' in record) || ('retired' in record && record.retired)) continue;
    found
      .get(record.type === 'participant' ? record.kind : record.type)
      ?.push({ id: record.id, name: record.name });
  }
  return groups
    .map(([key, title]) => ({
      title,
      records: (found.get(key) ?? []).toSorted((a, b) => a.name.localeCompare(b.name)),
    }))
    .filter(({ records: own }) => own.length > 0);
}

/** What cards of the map name most often; the first of all where they name nothing. */
function mostUsed(index: MapIndex, choices: ReturnType<typeof choicesOf>): string | undefined {
  const uses = new Map<string, number>();
  for (const record of index.records.values())
    for (const { to, spec } of referencesOf(record)) if (spec.library) uses.set(to, (uses.get(to) ?? 0) + 1);
  const all = choices.flatMap(({ records }) => records.map(({ id }) => id));
  return all.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))[0];
}

function MapImpact({
  gone,
  map,
  impact,
  here,
  showOnMap,
}: InsightProps & {
  readonly gone: string;
  readonly map: MapIndex;
  readonly impact: Impact;
  readonly here: boolean;
}): ReactElement {
  const { session } = useEditor();
  const library = useLibrary();
  const { hits, steps, customers, answers, unanswered, perMonth } = impact;
  const name = (id: string): string => nameOfRecord(id, map, library);
  const address = `/w/${session.workspace}/m/${map.map.id}`;
  const direct = hits.filter(({ depth }) => depth === 0);
  return (
    <section className={causes['impact']}>
      <h2>{here ? map.map.title : <a href={address}>{map.map.title}</a>}</h2>
      <dl className={styles['figures']}>
        <Count label="Steps of the customer" n={steps.length} />
        <Count label="Cards that use it" n={direct.length} />
        <Count label="Cards that fall with them" n={hits.length - direct.length} />
        {perMonth !== undefined && <Count label="A month" n={Math.round(perMonth)} />}
      </dl>
      {steps.length > 0 && (
        <p>
          The customer is stopped at {steps.map(({ name: step }) => `“${step}”`).join(', ')}
          {customers.length > 0 && here && (
            <>
              {' '}
              <button
                type="button"
                className={button['link']}
                onClick={() =>
                  showOnMap(
                    hits.map(({ card }) => card.id),
                    `What breaks without ${name(gone)}`,
                  )
                }
              >
                show on the map
              </button>
            </>
          )}
        </p>
      )}
      <ul className={causes['answers']}>
        {answers.map((failure) => (
          <li key={failure.id} data-answer>
            <ShieldCheck size={15} aria-hidden /> Foreseen: “{failure.what}”
            {failure.response?.text !== undefined && <small>{failure.response.text}</small>}
          </li>
        ))}
        {unanswered.length > 0 && (
          <li>
            <CircleSlash size={15} aria-hidden /> Nobody says what happens then at{' '}
            {unanswered.length === 1 ? 'one card' : `${unanswered.length} cards`}
            <ul className={causes['unanswered']}>
              {unanswered.map(({ id }) => (
                <li key={id}>
                  {here ? (
                    <button type="button" className={button['link']} onClick={() => showOnMap([id])}>
                      {name(id)}
                    </button>
                  ) : (
                    <a className={button['link']} href={`${address}?at=${id}`}>
                      {name(id)}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}

function Count({ label, n }: { readonly label: string; readonly n: number }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{n}</b>
      </dd>
    </div>
  );
}
