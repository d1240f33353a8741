// What hurts, traced down: the chain of work behind it, and what at its root is likely to cause it.

import { useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Lightbulb, MapPin, Paperclip } from 'lucide-react';
import type { Cause, MapRecord, Trace } from '@sightline/model';
import { tracedFrom, traceCauses, workingTimeOf } from '@sightline/model';
import { nameOfRecord } from '@sightline/lint';
import button from '../controls/button.module.css';
import field from '../controls/field.module.css';
import { useEditor, useLibrary, useScene, useSelection } from '../editor/use-editor.ts';
import { causeName, kindWords, reasonsText, weightWord } from './cause-words.ts';
import { timeText } from './figures.ts';
import type { InsightProps } from './InsightsView.tsx';
import { keepCause } from './keep-cause.ts';
import { makeOpportunity } from './make-opportunity.ts';
import { useJoins } from './use-joins.ts';
import styles from './insights.module.css';
import causes from './causes.module.css';

export function TracePart({ showOnMap }: InsightProps): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const scene = useScene();
  const [selected] = useSelection();
  const { index } = state;
  const starts = useMemo(
    () => tracedFrom(index, library),
    // the map as it is drawn
    // oxlint-disable-next-line react/exhaustive-deps react/memo-dependencies
    [index, library, scene],
  );
  // what is chosen on the map is traced where it hurts; else the worst pain or feeling that there is
  const [chosen, setChosen] = useState<string | undefined>(
    starts.some(({ id }) => id === selected) ? selected : undefined,
  );
  const record = index.records.get(chosen ?? '') ?? starts.find((start) => isFelt(start, index)) ?? starts[0];
  const listed = record === undefined || starts.includes(record) ? starts : [record, ...starts];
  if (record === undefined)
    return (
      <p className={styles['hint']}>
        Nothing hurts yet on this map: rate how the steps feel, or add a pain point, and come back.
      </p>
    );
  return (
    <>
      <div className={styles['tools']}>
        <label>
          What hurts
          <select
            className={field['compact']}
            value={record.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {listed.map((start) => (
              <option key={start.id} value={start.id}>
                {startText(start, state.index, library)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Traced record={record} showOnMap={showOnMap} />
    </>
  );
}

/** How much must speak for a cause before it is called likely. */
const LIKELY = 0.25;

/** Whether a customer feels it: an emotion or a pain. */
function isFelt(record: MapRecord, index: Parameters<typeof nameOfRecord>[1]): boolean {
  if (record.type === 'emotion') return true;
  return record.type === 'card' && index.lanes[index.rowOf(record.position.lane)]?.role === 'pain';
}

function startText(
  record: MapRecord,
  index: Parameters<typeof nameOfRecord>[1],
  library: Parameters<typeof nameOfRecord>[2],
): string {
  if (record.type === 'emotion') {
    const step = nameOfRecord(record.step, index, library);
    return `${record.score} at ${step}${record.words === undefined ? '' : `: ${record.words}`}`;
  }
  const words = { card: 'Pain', failure: 'Failure' } as Readonly<Record<string, string>>;
  const lane = record.type === 'card' ? index.lanes[index.rowOf(record.position.lane)]?.role : undefined;
  const kind =
    record.type === 'card' && lane !== 'pain' ? (record.kind === 'end' ? 'End' : 'Card') : words[record.type];
  return `${kind ?? ''} ${nameOfRecord(record.id, index, library)}`.trim();
}

function Traced({ record, showOnMap }: InsightProps & { readonly record: MapRecord }): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  useScene();
  const trace = traceCauses(state.index, record, { library, working: workingTimeOf(library) });
  const name = (id: string): string => nameOfRecord(id, state.index, library);
  const likely = trace.causes.filter(({ weight }) => weight >= LIKELY).slice(0, 12);
  if (trace.nodes.length < 2)
    return (
      <p className={styles['hint']}>
        Nothing is drawn behind this yet. Draw what the customer sets going: arrows from the customer’s card
        to the work in front and behind, and support from what it leans on.
      </p>
    );
  return (
    <>
      <Chain
        trace={trace}
        suspects={new Set(likely.slice(0, 5).map(({ id }) => id))}
        record={record}
        name={name}
        showOnMap={showOnMap}
      />
      <section>
        <h2>Likely causes</h2>
        {likely.length === 0 ? (
          <p className={styles['hint']}>
            The map holds no evidence yet: along this chain no time, load or failure makes one cause likelier
            than another. Add times, failures and how often they happen, and look again.
          </p>
        ) : (
          <ol className={causes['causes']}>
            {likely.map((cause) => (
              <CauseRow
                key={`${cause.kind} ${cause.id}`}
                cause={cause}
                record={record}
                name={name}
                showOnMap={showOnMap}
              />
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

/** The chain as columns: what the customer does, then what stands behind, arrow by arrow. */
function Chain({
  trace,
  suspects,
  record,
  name,
  showOnMap,
}: {
  readonly trace: Trace;
  /** Ids of the likeliest causes. */
  readonly suspects: ReadonlySet<string>;
  readonly record: MapRecord;
  readonly name: (id: string) => string;
  readonly showOnMap: InsightProps['showOnMap'];
}): ReactElement {
  const chain = useRef<HTMLDivElement>(null);
  const joins = useJoins(chain, trace);
  const depths = [...new Set(trace.nodes.map(({ depth }) => depth))].sort((a, b) => a - b);
  return (
    <section className={causes['chainPart']} aria-label="The chain">
      <div ref={chain} className={causes['chain']}>
        <svg aria-hidden className={causes['joins']}>
          {joins.map((d) => (
            <path key={d} d={d} />
          ))}
        </svg>
        {depths.map((depth) => (
          <ol
            key={depth}
            aria-label={
              depth === 0
                ? 'What the customer does'
                : depth === 1
                  ? '1 arrow behind'
                  : `${depth} arrows behind`
            }
          >
            {trace.nodes
              .filter((node) => node.depth === depth)
              .map(({ card, flow, by, seconds, share, from }) => (
                <li
                  key={card.id}
                  data-card={card.id}
                  {...(from === undefined ? {} : { 'data-from': from })}
                  data-suspect={suspects.has(card.id) || (flow !== undefined && suspects.has(flow.id))}
                  data-start={depth === 0}
                >
                  {from !== undefined && (
                    <small>
                      {flow === undefined ? 'waited for' : by === 'support' ? 'helps' : flow.kind}
                      {depth > 1 && ` · ${name(from)}`}
                    </small>
                  )}
                  <button type="button" onClick={() => showOnMap([card.id])}>
                    {name(card.id)}
                  </button>
                  {seconds > 0 && (
                    <small>
                      {timeText(seconds)}
                      {share >= 0.01 && ` · ${Math.round(share * 100)} % of the time behind`}
                    </small>
                  )}
                </li>
              ))}
          </ol>
        ))}
      </div>
      <button
        type="button"
        className={button['tiny']}
        onClick={() =>
          showOnMap(
            [record.id, ...trace.nodes.map(({ card }) => card.id)],
            `The chain behind ${name(record.id)}`,
          )
        }
      >
        <MapPin size={14} aria-hidden /> Show the chain on the map
      </button>
    </section>
  );
}

function CauseRow({
  cause,
  record,
  name,
  showOnMap,
}: InsightProps & {
  readonly cause: Cause;
  readonly record: MapRecord;
  readonly name: (id: string) => string;
}): ReactElement {
  const state = useEditor();
  const library = useLibrary();
  const isPain =
    record.type === 'card' && state.index.lanes[state.index.rowOf(record.position.lane)]?.role === 'pain';
  const title = causeName(cause, name);
  const why = reasonsText(cause.reasons, name);
  return (
    <li>
      <div>
        <span className={causes['kind']}>{kindWords[cause.kind]}</span>
        <b>{title}</b>
        <p>{why}</p>
      </div>
      <span className={causes['weight']} title="How much speaks for it">
        <meter min={0} max={1} value={cause.weight} aria-label="How much speaks for it" />
        {weightWord(cause.weight)}
      </span>
      <div className={causes['actions']}>
        <button
          type="button"
          className={button['tiny']}
          onClick={() => showOnMap([...cause.chain], `From ${name(record.id)} to ${title}`)}
        >
          <MapPin size={14} aria-hidden /> On the map
        </button>
        {isPain && (
          <button
            type="button"
            className={button['tiny']}
            onClick={() => keepCause(state, record.id, cause, why)}
          >
            <Paperclip size={14} aria-hidden /> Keep as evidence
          </button>
        )}
        <button
          type="button"
          className={`${button['tiny']} ${styles['make']}`}
          onClick={() =>
            makeOpportunity(state, {
              name: `Mend ${title}`,
              kind: cause.kind === 'resource' ? 'technology' : 'process',
              solves: [record.id, ...(cause.kind === 'process' ? [cause.id] : [])],
              ...(cause.kind === 'resource' && library.has(cause.id) ? { affects: [cause.id] } : {}),
              note: `Traced from ${name(record.id)}: ${cause.chain.map(name).join(' → ')}. ${why}.`,
            })
          }
        >
          <Lightbulb size={14} aria-hidden /> Make an opportunity
        </button>
      </div>
    </li>
  );
}
