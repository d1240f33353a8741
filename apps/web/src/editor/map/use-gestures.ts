// Wheel, pinch and drag on empty paper: panning and zooming. Two fingers pinch and move, one finger pans from anywhere;
// the space bar or the middle button drags from anywhere.

import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { EditorState } from '../editor-state.ts';
import { useEditor } from '../use-editor.ts';
import { onPaper } from './hit.ts';
import type { Viewport } from './viewport.ts';

export function useGestures(stage: RefObject<HTMLElement | null>, viewport: Viewport): void {
  const state = useEditor();
  useEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const gestures = new Gestures(element, viewport, state);
    return () => gestures.stop();
  }, [stage, viewport, state]);
}

interface Finger {
  x: number;
  y: number;
  /** A finger pans only once it has moved: until then it may be a tap. */
  pans: boolean;
}

/** How far a finger may move and still be a tap, in px. */
const SLACK = 8;
/** The most that one event of a wheel counts for: exp(16 · 0.006) is 1.1. */
const NOTCH = 16;

class Gestures {
  readonly #element: HTMLElement;
  readonly #viewport: Viewport;
  readonly #state: EditorState;
  readonly #fingers = new Map<number, Finger>();
  readonly #end = new AbortController();
  #space = false;

  constructor(element: HTMLElement, viewport: Viewport, state: EditorState) {
    this.#element = element;
    this.#viewport = viewport;
    this.#state = state;
    const { signal } = this.#end;
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false, signal });
    element.addEventListener('scroll', () => this.#scrolled(), { signal });
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal, capture: true });
    element.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      // outside of it too
      window.addEventListener(type, () => delete element.dataset['pressed'], {
        signal,
        capture: true,
      });
      element.addEventListener(type, (event) => this.#up(event), { signal });
    }
    window.addEventListener('keydown', (event) => this.#key(event, true), { signal });
    window.addEventListener('keyup', (event) => this.#key(event, false), { signal });
    window.addEventListener('blur', () => this.#release(), { signal });
  }

  stop(): void {
    this.#end.abort();
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? this.#viewport.size.h : 1;
    if (event.ctrlKey || event.metaKey) {
      // the notch of a wheel is ten times the step of a pinch: it zooms by a tenth
      const delta = Math.max(-NOTCH, Math.min(NOTCH, event.deltaY * unit));
      this.#viewport.pinchBy(Math.exp(-delta * 0.006), this.#inStage(event.clientX, event.clientY));
    } else if (event.shiftKey && event.deltaX === 0) this.#viewport.panBy(event.deltaY * unit, 0);
    else this.#viewport.panBy(event.deltaX * unit, event.deltaY * unit);
  }

  /** Browsers scroll what they look for or focus into view: here that is a pan. */
  #scrolled(): void {
    const { scrollLeft, scrollTop } = this.#element;
    if (scrollLeft === 0 && scrollTop === 0) return;
    this.#element.scrollTo(0, 0);
    this.#viewport.panBy(scrollLeft, scrollTop);
  }

  #inStage(x: number, y: number): { readonly x: number; readonly y: number } {
    const box = this.#element.getBoundingClientRect();
    return { x: x - box.left, y: y - box.top };
  }

  #down(event: PointerEvent): void {
    const { pointerId, clientX: x, clientY: y } = event;
    const target = event.target as Element;
    this.#element.dataset['pressed'] = 'true';
    // a second finger may go on with a pinch
    if (event.pointerType !== 'touch') this.#viewport.endZoom();
    if (event.pointerType === 'touch') {
      if (target.closest('[data-grip], textarea, input') === null)
        this.#fingers.set(pointerId, { x, y, pans: this.#fingers.size > 0 });
      if (this.#fingers.size > 1)
        for (const [id, finger] of this.#fingers) {
          finger.pans = true;
          this.#element.setPointerCapture(id);
        }
      return;
    }
    const anywhere = event.button === 1 || (event.button === 0 && this.#space);
    const paper =
      event.button === 0 &&
      !event.shiftKey &&
      onPaper(event, this.#element, this.#viewport, this.#state.scene);
    if (!anywhere && !paper) return;
    this.#fingers.set(pointerId, { x, y, pans: anywhere });
    if (!anywhere) return;
    this.#element.setPointerCapture(pointerId);
    event.preventDefault();
    event.stopPropagation();
  }

  #move(event: PointerEvent): void {
    const finger = this.#fingers.get(event.pointerId);
    if (finger === undefined || this.#element.dataset['dragging'] !== undefined) return;
    const { clientX: x, clientY: y } = event;
    if (!finger.pans) {
      if (Math.hypot(x - finger.x, y - finger.y) < (event.pointerType === 'touch' ? SLACK : 3)) return;
      finger.pans = true;
      this.#element.setPointerCapture(event.pointerId);
    }
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) this.#viewport.panBy(finger.x - x, finger.y - y);
    else {
      // the point between the fingers stays between them
      const was = Math.hypot(finger.x - other.x, finger.y - other.y);
      const is = Math.hypot(x - other.x, y - other.y);
      this.#viewport.panBy((finger.x - x) / 2, (finger.y - y) / 2);
      if (was > 0 && is > 0)
        this.#viewport.pinchBy(is / was, this.#inStage((x + other.x) / 2, (y + other.y) / 2));
    }
    finger.x = x;
    finger.y = y;
    this.#element.dataset['panning'] = 'true';
    if (this.#space) this.#element.dataset['spacePanned'] = 'true';
  }

  #up(event: PointerEvent): void {
    const finger = this.#fingers.get(event.pointerId);
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size > 0) return;
    if (finger?.pans === true && this.#element.dataset['panning'] !== undefined) {
      // the click that follows is not meant
      this.#element.dataset['panned'] = 'true';
      setTimeout(() => delete this.#element.dataset['panned'], 60);
    }
    delete this.#element.dataset['panning'];
  }

  #release(): void {
    this.#space = false;
    delete this.#element.dataset['space'];
  }

  #key(event: KeyboardEvent, down: boolean): void {
    if (event.key !== ' ') return;
    const { target } = event;
    const inMap = target === document.body || (target instanceof Element && this.#element.contains(target));
    if (down && (!inMap || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
      return;
    if (!down) return this.#release();
    if (!this.#space) delete this.#element.dataset['spacePanned'];
    this.#space = true;
    this.#element.dataset['space'] = 'true';
    if (target === document.body) event.preventDefault();
  }
}
