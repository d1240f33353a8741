// Wheel, pinch and drag on the ground: panning and zooming. Two fingers pinch; the space bar or the middle button drags
// from anywhere.

import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Viewport } from './viewport.ts';

export function useGestures(stage: RefObject<HTMLElement | null>, viewport: Viewport): void {
  useEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const gestures = new Gestures(element, viewport);
    return () => gestures.stop();
  }, [stage, viewport]);
}

class Gestures {
  readonly #element: HTMLElement;
  readonly #viewport: Viewport;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  readonly #end = new AbortController();
  #space = false;

  constructor(element: HTMLElement, viewport: Viewport) {
    this.#element = element;
    this.#viewport = viewport;
    const { signal } = this.#end;
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal, capture: true });
    element.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(type, (event) => this.#up(event), { signal });
    window.addEventListener('keydown', (event) => this.#key(event, true), { signal });
    window.addEventListener('keyup', (event) => this.#key(event, false), { signal });
  }

  stop(): void {
    this.#end.abort();
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const box = this.#element.getBoundingClientRect();
      this.#viewport.zoomBy(Math.exp(-event.deltaY * unit * 0.0022), {
        x: event.clientX - box.left,
        y: event.clientY - box.top,
      });
    } else if (event.shiftKey && event.deltaX === 0) this.#viewport.panBy(event.deltaY * unit, 0);
    else this.#viewport.panBy(event.deltaX * unit, event.deltaY * unit);
  }

  #down(event: PointerEvent): void {
    const onGround = !(event.target as Element).closest(
      'button, textarea, input, [data-handle], [data-arrow]',
    );
    if (event.button === 1 || (event.button === 0 && (this.#space || onGround))) {
      this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.#element.setPointerCapture(event.pointerId);
      if (this.#space || event.button === 1) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    const [other] = others;
    if (other === undefined) this.#viewport.panBy(before.x - event.clientX, before.y - event.clientY);
    else {
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      const box = this.#element.getBoundingClientRect();
      if (was > 0)
        this.#viewport.zoomBy(is / was, {
          x: (event.clientX + other.x) / 2 - box.left,
          y: (event.clientY + other.y) / 2 - box.top,
        });
    }
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#element.dataset['panning'] = 'true';
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    delete this.#element.dataset['panning'];
  }

  #key(event: KeyboardEvent, down: boolean): void {
    if (
      event.key !== ' ' ||
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement ||
      event.target instanceof HTMLButtonElement
    )
      return;
    this.#space = down;
    if (down) event.preventDefault();
  }
}
