// The inks of the two papers: what is written above the line of visibility and below it.

/** Names of the paints on the two papers. */
export function inks(below: boolean): {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly card: string;
  readonly border: string;
} {
  return below
    ? {
        ink: 'blueprintInk',
        soft: 'blueprintInkSoft',
        faint: 'blueprintInkFaint',
        card: 'blueprintCard',
        border: 'blueprintCardBorder',
      }
    : { ink: 'ink', soft: 'inkSoft', faint: 'inkFaint', card: 'card', border: 'cardBorder' };
}
