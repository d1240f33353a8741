// The lines between the columns of a chain: each from a card to what follows from it, measured where the page put them.

import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { joinPath } from './join-path.ts';

/** Paths from each element that names where it comes `from` (`data-from`) back to the one that is that (`data-card`). */
export function useJoins(chain: RefObject<HTMLElement | null>, what: unknown): readonly string[] {
  const [joins, setJoins] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const element = chain.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const next = joinsIn(element);
      setJoins((before) => (before.join() === next.join() ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [chain, what]);
  return joins;
}

function joinsIn(chain: HTMLElement): readonly string[] {
  const origin = chain.getBoundingClientRect();
  const at = (element: Element): DOMRect => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return new DOMRect(x - origin.x + chain.scrollLeft, y - origin.y + chain.scrollTop, width, height);
  };
  const cards = new Map(
    [...chain.querySelectorAll<HTMLElement>('[data-card]')].map((card) => [card.dataset['card'], card]),
  );
  return [...chain.querySelectorAll<HTMLElement>('[data-from]')].flatMap((card) => {
    const before = cards.get(card.dataset['from']);
    if (before === undefined) return [];
    return [joinPath(at(before), at(card))];
  });
}
