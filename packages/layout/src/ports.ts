// Where arrows touch a card. Arrows of one kind that leave a side of a card together, or arrive there, share a port; what
// goes up stands above what goes across, and that above what goes down, so that they do not cross before the gutter.

import type { FlowKind } from '@sightline/model';
import type { Box } from './box.ts';
import type { Track } from './tracks.ts';
import { NONE } from './way.ts';
import type { Way } from './way.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Port {
  readonly box: Box;
  readonly side: Side;
  /** At the failure mark in the lower left corner. */
  readonly mark: boolean;
  readonly kind: FlowKind;
  readonly out: boolean;
  /** What stands at it; arrows with different words have ports of their own. */
  readonly label: string;
  /** Number of its arrows. */
  count: number;
  /** How far its arrows go: up (below 0), straight across (0), or down. */
  reach: number;
  /** From the top (left and right) or from the middle (top and bottom) of the box. */
  offset: number;
  /** The line of its arrows in the gutter beside the box, where they share one. */
  track: Track | undefined;
  /** Whether that line is one of those that its gutter has now. */
  taken: boolean;
}

const weights: readonly FlowKind[] = [
  'next',
  'interaction',
  'trigger',
  'handoff',
  'support',
  'recovery',
  'failure',
  'escalation',
];

/** Lines of words above an arrow, at the port where it starts. */
export type LabelLines = (label: string) => number;

const sides = ['left', 'right', 'top', 'bottom'] as const;

/** Gives the arrows of a box their ports, and the ports their places on its sides. */
export function arrangePorts(box: Box, labelLines: LabelLines): void {
  const { ways, ports: before } = box;
  for (const port of before) port.count = 0;
  const ports: Port[] = [];
  for (const way of ways) {
    if (way.from === box) way.start = join(before, ports, way, true);
    if (way.to === box) way.end = join(before, ports, way, false);
  }
  if (ports.length !== before.length || ports.some((port, i) => port !== before[i])) box.ports = [...ports];
  for (const side of sides) {
    const here = portsOf(ports, side);
    if (here.length === 0) continue;
    if (side === 'left' || side === 'right') spread(here, box.h, labelLines);
    else for (let i = 0; i < here.length; i++) setOffset(here[i], (i - (here.length - 1) / 2) * 14);
  }
  for (const port of ports) if (port.mark) port.offset = box.h - 3;
}

const NOTHING: readonly Port[] = [];

/** The ports of a side in their order. */
function portsOf(ports: readonly Port[], side: Side): readonly Port[] {
  let here: Port[] | undefined;
  for (const port of ports) {
    if (port.side !== side || port.mark) continue;
    if (here === undefined) here = [port];
    else insert(here, port);
  }
  return here ?? NOTHING;
}

function insert(sorted: Port[], port: Port): void {
  let at = sorted.push(port) - 1;
  for (
    let before = sorted[at - 1];
    before !== undefined && byPlace(port, before) < 0;
    before = sorted[at - 1]
  ) {
    sorted[at] = before;
    sorted[--at] = port;
  }
}

/** Halves add up without loss, so an arrow that moves with its card keeps its shape to the bit. */
function setOffset(port: Port | undefined, offset: number): void {
  if (port !== undefined) port.offset = Math.round(offset * 2) / 2;
}

/** Joins an arrow to the port of its kind, which is the one of the last time where there was one. */
function join(before: readonly Port[], ports: Port[], way: Way, out: boolean): Port {
  const { link } = way;
  const box = out ? way.from : way.to;
  // a straight arrow stands for itself; words stand at the start of an arrow that has no channel
  const label = way.first === NONE ? link.id : out && way.channel === NONE ? link.label : '';
  const reach = reachFrom(box, way, out);
  const end: End = { way, out, label };
  const port = among(ports, end) ?? among(before, end) ?? newPort(end);
  if (port.count === 0) {
    port.count = 1;
    port.reach = reach;
    ports.push(port);
  } else {
    port.count++;
    port.reach = nearest(port.reach, reach);
  }
  return port;
}

/** One of the two ends of an arrow. */
interface End {
  readonly way: Way;
  readonly out: boolean;
  readonly label: string;
}

const sideOf = ({ way, out }: End): Side => (out ? way.startSide : way.endSide);
const startsAtMark = ({ way, out }: End): boolean => out && way.link.fromMark === true;

function among(ports: readonly Port[], end: End): Port | undefined {
  const { way, out, label } = end;
  const side = sideOf(end);
  const mark = startsAtMark(end);
  for (const port of ports)
    if (
      port.out === out &&
      port.side === side &&
      port.mark === mark &&
      port.kind === way.link.kind &&
      port.label === label
    )
      return port;
  return undefined;
}

function newPort(end: End): Port {
  const { way, out, label } = end;
  return {
    box: out ? way.from : way.to,
    side: sideOf(end),
    mark: startsAtMark(end),
    kind: way.link.kind,
    out,
    label,
    count: 0,
    reach: 0,
    offset: 0,
    track: undefined,
    taken: false,
  };
}

/** Of two reaches of one port the one by which it is placed: across, else up, else the longer one. */
function nearest(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return a < 0 || b < 0 ? Math.min(a, b) : Math.max(a, b);
}

/** How far an arrow goes from here, in rows and places in the cell: up (below 0), straight across (0), or down. */
function reachFrom(box: Box, way: Way, out: boolean): number {
  if (way.channel !== NONE)
    return way.channel <= box.row
      ? (way.channel - box.row) * 64 - box.stack - 1
      : (way.channel - box.row) * 64;
  const other = out ? way.to : way.from;
  const across = other.column !== box.column;
  if (across && other.row === box.row && other.stack === 0 && box.stack === 0) return 0;
  return (other.row - box.row) * 64 + other.stack - box.stack || -1;
}

/** From top to bottom: what goes up, the nearest first; what goes across; what goes down, the nearest last. */
function byPlace(a: Port, b: Port): number {
  if (a.reach !== b.reach) {
    if (a.reach < 0 && b.reach < 0) return b.reach - a.reach;
    if (a.reach > 0 && b.reach > 0) return b.reach - a.reach;
    return a.reach - b.reach;
  }
  return (
    weights.indexOf(a.kind) - weights.indexOf(b.kind) ||
    // straight arrows stand in the same order at either end
    (a.side === 'top' || a.side === 'bottom' ? 0 : Number(a.out) - Number(b.out)) ||
    (a.label < b.label ? -1 : 1)
  );
}

const FIRST = 22;
const STEP = 12;
const LINE = 12;

/** Along a side from top to bottom; what goes straight across stands at the same height on every card. */
function spread(ports: readonly Port[], h: number, labelLines: LabelLines): void {
  const first = Math.min(FIRST, h / 2);
  if (ports.length === 1) return setOffset(ports[0], first);
  const level = Math.max(
    0,
    ports.findIndex(({ reach }) => reach === 0),
  );
  const gap = (i: number): number => {
    const port = ports[i];
    return port?.out === true && port.label !== '' ? Math.max(STEP, labelLines(port.label) * LINE + 4) : STEP;
  };
  let above = 0;
  let below = 0;
  for (let i = 1; i < ports.length; i++)
    if (i <= level) above += gap(i);
    else below += gap(i);
  const squeezeAbove = Math.min(1, (first - 7) / Math.max(1, above));
  const squeezeBelow = Math.min(1, (h - first - 9) / Math.max(1, below));
  let offset = first - above * squeezeAbove;
  for (let i = 0; i < ports.length; i++) {
    if (i > 0) offset += gap(i) * (i <= level ? squeezeAbove : squeezeBelow);
    setOffset(ports[i], offset);
  }
}
