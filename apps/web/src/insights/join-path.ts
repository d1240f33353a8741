// The line from a card of a chain to the next: right angles with round corners and an open head, as on the map.

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far below the top of a card its lines leave and arrive: neighbours are joined by a straight line. */
const PORT = 20;

/** Where a line turns, ahead of the card that it leads to. */
const TURN = 14;

const CORNER = 6;

/** The path from the right of a card to the left of one in the next column. */
export function joinPath(from: Box, to: Box): string {
  const [x1, y1] = [Math.round(from.x + from.width), portOf(from)];
  const [x2, y2] = [Math.round(to.x), portOf(to)];
  const head = 'm-5 -4l5 4l-5 4';
  if (y1 === y2) return `M${x1} ${y1}H${x2}${head}`;
  const down = Math.sign(y2 - y1);
  const r = Math.min(CORNER, Math.abs(y2 - y1) / 2);
  const turn = x2 - TURN;
  return [
    `M${x1} ${y1}H${turn - r}q${r} 0 ${r} ${down * r}`,
    `V${y2 - down * r}q0 ${down * r} ${r} ${down * r}`,
    `H${x2}${head}`,
  ].join('');
}

function portOf({ y, height }: Box): number {
  return Math.round(y + Math.min(PORT, height / 2));
}
