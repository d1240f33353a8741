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
  /** How far its arrows go, from -1 (up) over 0 (across) to 1 (down), and how many rows and cards. */
  toward: number;
  reach: number;
  /** From the top (left and right) or from the middle (top and bottom) of the box. */
  offset: number;
  /** The line of its arrows in the gutter beside the box, where they share one. */
  track: Track | undefined;
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

/** Gives the arrows of a box their ports, and the ports their places on its sides. */
export function arrangePorts(box: Box, labelLines: LabelLines): void {
  const ports: Port[] = [];
  for (const way of box.ways) {
    if (way.from === box) way.start = join(ports, box, way, true);
    if (way.to === box) way.end = join(ports, box, way, false);
  }
  box.ports = ports;
  if (ports.length === 0) return;
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const here = ports.filter((port) => port.side === side && !port.mark);
    if (here.length > 1) here.sort(byPlace);
    if (side === 'top' || side === 'bottom')
      here.forEach((port, i) => (port.offset = (i - (here.length - 1) / 2) * 14));
    else spread(here, box.h, labelLines);
  }
  for (const port of ports) if (port.mark) port.offset = box.h - 3;
}

function join(ports: Port[], box: Box, way: Way, out: boolean): Port {
  const { link } = way;
  const side = out ? way.startSide : way.endSide;
  const mark = out && link.fromMark === true;
  // a straight arrow stands for itself; words stand at the start of an arrow that has no channel
  const label = way.first === NONE ? link.id : out && way.channel === NONE ? link.label : '';
  const [toward, reach] = courseFrom(box, way, out);
  for (const port of ports) {
    if (
      port.out !== out ||
      port.side !== side ||
      port.mark !== mark ||
      port.kind !== link.kind ||
      port.label !== label
    )
      continue;
    port.count++;
    if (toward === 0) [port.toward, port.reach] = [0, 0];
    else if (port.toward !== 0 && (toward < port.toward || (toward === port.toward && reach > port.reach)))
      [port.toward, port.reach] = [toward, reach];
    return port;
  }
  const old = box.ports.find(
    (port) =>
      port.out === out &&
      port.side === side &&
      port.mark === mark &&
      port.kind === link.kind &&
      port.label === label,
  );
  const port: Port = old ?? {
    box,
    side,
    mark,
    kind: link.kind,
    out,
    label,
    count: 1,
    toward,
    reach,
    offset: 0,
    track: undefined,
  };
  [port.count, port.toward, port.reach] = [1, toward, reach];
  ports.push(port);
  return port;
}

/** Which way an arrow goes from here, and how far: by rows, then by places in the cell. */
function courseFrom(box: Box, way: Way, out: boolean): readonly [toward: number, reach: number] {
  if (way.channel !== NONE)
    return way.channel <= box.row
      ? [-1, (box.row - way.channel) * 64 + box.stack]
      : [1, (way.channel - box.row) * 64];
  const other = out ? way.to : way.from;
  const across = other.column !== box.column;
  if (across && other.row === box.row && other.stack === 0 && box.stack === 0) return [0, 0];
  const distance = (other.row - box.row) * 64 + other.stack - box.stack;
  return [distance < 0 ? -1 : 1, Math.abs(distance)];
}

function byPlace(a: Port, b: Port): number {
  if (a.toward !== b.toward) return a.toward - b.toward;
  const nearer = a.reach - b.reach;
  return (
    (a.toward < 0 ? nearer : -nearer) ||
    weights.indexOf(a.kind) - weights.indexOf(b.kind) ||
    Number(a.out) - Number(b.out) ||
    (a.label < b.label ? -1 : 1)
  );
}

const FIRST = 22;
const STEP = 11;
const LINE = 12;

/** Along a side from top to bottom; what goes straight across stands at the same height on every card. */
function spread(ports: readonly Port[], h: number, labelLines: LabelLines): void {
  const gaps = ports.map((port) =>
    port.out && port.label !== '' ? Math.max(STEP, labelLines(port.label) * LINE + 4) : STEP,
  );
  const first = Math.min(FIRST, h / 2);
  const level = Math.max(
    0,
    ports.findIndex(({ toward }) => toward === 0),
  );
  const sum = (from: number, to: number): number =>
    gaps.slice(from, to).reduce((total, gap) => total + gap, 0);
  const above = sum(1, level + 1);
  const below = sum(level + 1, gaps.length);
  const squeezeAbove = above === 0 ? 1 : Math.min(1, (first - 7) / above);
  const squeezeBelow = below === 0 ? 1 : Math.min(1, (h - first - 9) / below);
  ports.forEach((port, i) => {
    const offset =
      i <= level ? first - sum(i + 1, level + 1) * squeezeAbove : first + sum(level + 1, i + 1) * squeezeBelow;
    // halves add up without loss, so an arrow that moves with its card keeps its shape to the bit
    port.offset = Math.round(offset * 2) / 2;
  });
}
