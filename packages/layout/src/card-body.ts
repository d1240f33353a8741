// What stands on a card, by the role of its lane: a solid slab for the customer, a tile and two texts for whoever acts
// behind, a framed picture for evidence, a figure for a metric. Bodies are measured once per record.

import type { Card, Lane, LaneRole, LibraryRecords, Participant } from '@sightline/model';
import { actorOf, cardTitle } from '@sightline/model';
import type { FactsContext } from './card-facts.ts';
import { ideaFacts, livedFacts, painFacts, pathOfCard, statusFacts, workFacts } from './card-facts.ts';
import type { Measure } from './measure.ts';
import { inks } from './inks.ts';
import { metricBody } from './metric-body.ts';
import type { Primitive, Rect } from './scene.ts';
import { faces, sizes } from './sizes.ts';
import type { Body } from './stack.ts';
import { centred, sentence, Stack } from './stack.ts';

/** What a body is made with. */
export interface BodyContext extends FactsContext {
  readonly measure: Measure;
}

/** How a card is to stand: its lane, its width, whether it is on blueprint paper. */
export interface Stand {
  readonly lane: Lane;
  readonly width: number;
  readonly below: boolean;
}

type Draw = (card: Card, stand: Stand, context: BodyContext) => Body;

const drawers: { readonly [R in LaneRole]: Draw } = {
  customer: customerBody,
  frontstage: workBody,
  backstage: workBody,
  support: supportBody,
  thirdParty: supportBody,
  evidence: evidenceBody,
  image: evidenceBody,
  thought: quoteBody,
  quote: quoteBody,
  pain: painBody,
  opportunity: opportunityBody,
  metric: metricBody,
  note: noteBody,
  emotion: noteBody,
  failure: noteBody,
};

/** The body of a card, with its box; heights follow from the texts. */
export function cardBody(card: Card, stand: Stand, context: BodyContext): Body {
  return drawers[stand.lane.role](card, stand, context);
}

/** A card that is not simply lived wears a dashed edge and a chip that says so. */
function statusEdge(card: Card): { dash?: readonly number[] } {
  return card.status === undefined && card.optional !== true ? {} : { dash: [5, 4] };
}

/** The path of a card, an unhappy one in red and with a face of its own; and how real it is. */
function chipLines(
  stack: Stack,
  card: Card,
  context: BodyContext,
  { soft, faint }: { readonly soft: string; readonly faint: string },
): void {
  const path = pathOfCard(card, context);
  if (path !== undefined) {
    const [fill, icon] = path.kind === 'unhappy' ? ['failure', 'unhappy'] : [soft, 'path'];
    stack.gap(3).text(path.name, faces.label, { fill, icon, max: 2 });
  }
  for (const fact of statusFacts(card, context))
    stack.gap(3).text(fact, faces.label, { fill: faint, max: 2 });
}

function customerBody(card: Card, { width }: Stand, context: BodyContext): Body {
  if (card.kind === 'end') return endBody(card, width, context);
  const icon = card.kind === 'wait' ? 'wait' : card.kind === 'choice' ? 'choice' : undefined;
  const off = card.path !== undefined;
  const [ink, soft] = off ? ['ink', 'inkSoft'] : ['actionInk', 'actionInkSoft'];
  const left = icon === undefined ? 15 : 38;
  const stack = new Stack(context.measure, left, 11, width - left - 13);
  stack.text(sentence(card.text ?? ''), faces.action, { fill: ink });
  stack.text(card.detail ?? '', faces.body, { fill: soft });
  for (const time of livedFacts(card)) stack.gap(2).text(time, faces.small, { fill: soft, max: 1 });
  chipLines(stack, card, context, { soft, faint: soft });
  const h = Math.max(44, stack.y + 11);
  const box: Rect = off
    ? {
        kind: 'rect',
        x: 0,
        y: 0,
        w: width,
        h,
        r: 12,
        fill: 'card',
        stroke: 'customerFlow',
        width: 1.5,
        shadow: true,
        ...statusEdge(card),
      }
    : { kind: 'rect', x: 0, y: 0, w: width, h, r: 12, fill: 'action', shadow: true };
  const edge: readonly Primitive[] =
    off || statusEdge(card).dash === undefined
      ? []
      : [
          {
            kind: 'rect',
            x: 3,
            y: 3,
            w: width - 6,
            h: h - 6,
            r: 9,
            stroke: 'actionInkSoft',
            width: 1,
            dash: [4, 4],
          },
        ];
  const mark: readonly Primitive[] =
    icon === undefined
      ? []
      : [{ kind: 'icon', name: icon, x: 13, y: h === 44 ? 13.5 : 12, size: 17, stroke: soft }];
  return { h, items: [box, ...edge, ...mark, ...centred(stack.items, h - stack.y - 11)] };
}

const outcomePaint = { success: 'accept', failure: 'failure', exit: 'inkSoft' } as const;

function endBody(card: Card, width: number, { measure, words }: BodyContext): Body {
  const outcome = card.outcome ?? 'exit';
  const paint = outcomePaint[outcome];
  const stack = new Stack(measure, 42, 9, width - 56);
  stack
    .text(words.outcomes[outcome], faces.label, { fill: paint, max: 1 })
    .text(sentence(card.text ?? ''), faces.heading, { fill: 'ink' });
  const h = Math.max(44, stack.y + 9);
  return {
    h,
    items: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        w: width,
        h,
        r: Math.min(22, h / 2),
        fill: 'card',
        stroke: paint,
        width: 2,
      },
      { kind: 'icon', name: 'end', x: 16, y: h / 2 - 8, size: 16, stroke: paint },
      ...stack.items,
    ],
  };
}

const kindIcons = { customer: 'person', staff: 'staff', system: 'system', thirdParty: 'thirdParty' } as const;
const kindColours = { customer: 'ink', staff: 'vermilion', system: 'blue', thirdParty: 'purple' } as const;

/** The tile of an actor: an icon on a tint, so that colour is never the only mark. */
export function actorLook(
  id: string | undefined,
  library: LibraryRecords,
): { icon: string; colour: string; kind: Participant['kind'] | undefined } {
  const record = id === undefined ? undefined : library.get(id);
  if (record?.type !== 'participant') return { icon: 'process', colour: 'grey', kind: undefined };
  return {
    icon: record.icon ?? kindIcons[record.kind],
    colour: record.colour ?? kindColours[record.kind],
    kind: record.kind,
  };
}

function tile(icon: string, colour: string, y: number): readonly Primitive[] {
  return [
    { kind: 'rect', x: 11, y, w: sizes.tile, h: sizes.tile, r: 8, fill: `${colour}Tint` },
    { kind: 'icon', name: icon, x: 17, y: y + 6, size: 16, stroke: colour },
  ];
}

function workBody(card: Card, stand: Stand, context: BodyContext): Body {
  const { lane, width, below } = stand;
  if (card.kind === 'end') return endBody(card, width, context);
  const paint = inks(below);
  const { title, body } = cardTitle(card, lane, context.library);
  const look = actorLook(actorOf(card, lane), context.library);
  const stack = new Stack(context.measure, 49, 10, width - 60);
  stack.text(body === '' ? sentence(title) : title, faces.heading, { fill: paint.ink });
  stack.text(sentence(body), faces.body, { fill: paint.soft });
  stack.text(card.detail ?? '', faces.small, { fill: paint.faint });
  workLines(stack, card, context, paint.faint);
  chipLines(stack, card, context, paint);
  const h = Math.max(50, stack.y + 10);
  const third = look.kind === 'thirdParty';
  const edge = third
    ? { stroke: paint.faint, width: 1.5, dash: [5, 4] }
    : { stroke: paint.border, width: 1, ...statusEdge(card) };
  const icon = card.kind === 'wait' ? 'wait' : card.kind === 'choice' ? 'choice' : look.icon;
  return {
    h,
    items: [
      { kind: 'rect', x: 0, y: 0, w: width, h, r: 11, fill: paint.card, shadow: true, ...edge },
      ...tile(icon, look.colour, stack.y + 10 < 60 ? h / 2 - 14 : 11),
      ...centred(stack.items, h - stack.y - 10),
    ],
  };
}

/** Where and how long, in one quiet line. */
function workLines(stack: Stack, card: Card, context: BodyContext, fill: string): void {
  const facts = workFacts(card, context);
  if (facts.length > 0) stack.text(facts.join(' · '), faces.small, { fill, max: 2 });
}

function supportBody(card: Card, stand: Stand, context: BodyContext): Body {
  const { lane, width } = stand;
  const paint = inks(stand.below);
  const { title, body } = cardTitle(card, lane, context.library);
  const look = actorLook(actorOf(card, lane), context.library);
  const third = look.kind === 'thirdParty' || lane.role === 'thirdParty';
  const stack = new Stack(context.measure, 34, 8, width - 45);
  stack.text(body === '' ? sentence(title) : title, faces.heading, { fill: paint.ink });
  stack.text(sentence(body), faces.small, { fill: paint.soft });
  workLines(stack, card, context, paint.faint);
  chipLines(stack, card, context, paint);
  const h = Math.max(40, stack.y + 8);
  const box: Rect = third
    ? {
        kind: 'rect',
        x: 0,
        y: 0,
        w: width,
        h,
        r: 8,
        fill: stand.below ? 'blueprintPanel' : 'card',
        stroke: paint.faint,
        width: 1.5,
        dash: [5, 4],
      }
    : {
        kind: 'rect',
        x: 0,
        y: 0,
        w: width,
        h,
        r: 8,
        fill: stand.below ? 'blueprintPanel' : 'card',
        stroke: paint.border,
        width: 1.25,
        ...statusEdge(card),
      };
  return {
    h,
    items: [
      box,
      { kind: 'icon', name: look.icon, x: 11, y: h === 40 ? 12.5 : 10, size: 15, stroke: look.colour },
      ...centred(stack.items, h - stack.y - 8),
    ],
  };
}

const pictureHeight = 96;

function evidenceBody(card: Card, { width, below }: Stand, context: BodyContext): Body {
  const { ink, soft } = inks(below);
  const frame: Rect = { kind: 'rect', x: 0, y: 0, w: width, h: pictureHeight, r: 11, fill: 'picture' };
  const picture: Primitive =
    card.image?.file === undefined
      ? {
          kind: 'icon',
          name: 'evidence',
          x: width / 2 - 14,
          y: pictureHeight / 2 - 14,
          size: 28,
          stroke: soft,
          width: 1.25,
        }
      : {
          kind: 'image',
          file: card.image.file,
          alt: card.image.alt ?? card.text ?? '',
          x: 0,
          y: 0,
          w: width,
          h: pictureHeight,
          r: 11,
        };
  const stack = new Stack(context.measure, 2, pictureHeight + 6, width - 4);
  stack.text(sentence(card.text ?? ''), faces.small, {
    fill: card.image?.file === undefined ? ink : soft,
    max: 3,
  });
  return { h: stack.y, items: [frame, picture, ...stack.items] };
}

function quoteBody(card: Card, { width, below }: Stand, { measure }: BodyContext): Body {
  const text = card.text ?? '';
  const stack = new Stack(measure, 8, 6, width - 16);
  stack.text(text === '' ? '' : `“${text}”`, faces.quote, { fill: inks(below).soft, anchor: 'middle' });
  return { h: Math.max(32, stack.y + 6), items: stack.items };
}

function painBody(card: Card, { width }: Stand, { measure, words }: BodyContext): Body {
  const stack = new Stack(measure, 38, 10, width - 50);
  stack.text(sentence(card.text ?? ''), faces.body, { fill: 'ink' });
  stack.text(painFacts(card, { words }).join(' · '), faces.label, { fill: 'pain' });
  const h = Math.max(44, stack.y + 10);
  return {
    h,
    items: [
      { kind: 'rect', x: 0, y: 0, w: width, h, r: 11, fill: 'painTint', stroke: 'failureBorder', width: 1 },
      { kind: 'icon', name: 'pain', x: 12, y: 11, size: 16, stroke: 'pain' },
      ...stack.items,
    ],
  };
}

function opportunityBody(card: Card, { width }: Stand, { measure, library }: BodyContext): Body {
  const record = card.opportunity === undefined ? undefined : library.get(card.opportunity);
  const idea = record?.type === 'opportunity' ? record : undefined;
  const stack = new Stack(measure, 40, 10, width - 54);
  stack.text(idea?.name ?? sentence(card.text ?? card.opportunity ?? ''), faces.heading, {
    fill: 'opportunity',
  });
  stack.text(idea === undefined ? (card.detail ?? '') : sentence(card.text ?? ''), faces.body, {
    fill: 'ink',
  });
  stack.text(ideaFacts(card, { library }).join(' · '), faces.small, { fill: 'inkSoft', max: 2 });
  const h = Math.max(44, stack.y + 10);
  return {
    h,
    items: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        w: width,
        h,
        r: 11,
        fill: 'opportunityTint',
        stroke: 'opportunityBorder',
        width: 1,
      },
      { kind: 'icon', name: 'opportunity', x: 13, y: 11, size: 17, stroke: 'opportunity' },
      ...stack.items,
    ],
  };
}

function noteBody(card: Card, { width, below }: Stand, { measure }: BodyContext): Body {
  const paint = inks(below);
  const stack = new Stack(measure, 12, 9, width - 24);
  stack
    .text(card.text ?? '', faces.body, { fill: paint.ink })
    .text(card.detail ?? '', faces.small, { fill: paint.soft });
  const h = Math.max(36, stack.y + 9);
  return {
    h,
    items: [
      { kind: 'rect', x: 0, y: 0, w: width, h, r: 8, fill: paint.card, stroke: paint.border, width: 1 },
      ...stack.items,
    ],
  };
}
