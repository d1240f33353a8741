// Work that can wait until the page shows what it was opened for and has nothing to do, with an end to the waiting.

/** After the first picture people look, scroll and click: nothing else begins for so long, in milliseconds. */
const CALM = 300;
/** How long to wait for a first picture at all. */
const LONGEST = 4000;

let tellShown = (): void => undefined;
const shown = new Promise<void>((resolve) => {
  tellShown = resolve;
  setTimeout(resolve, LONGEST);
});

/** Says that the page is about to show what it was opened for. */
export function firstPictureComes(): void {
  // the next frame is that picture
  requestAnimationFrame(() => setTimeout(tellShown, CALM));
}

/** Does it once there is time after the first picture, within two seconds; gives the way to leave it. */
export function whenIdle(work: () => void): () => void {
  let left = false;
  let leave = (): void => {
    left = true;
  };
  void shown.then(() => {
    if (!left) leave = requestIdle(work);
  });
  return () => leave();
}

function requestIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 300);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(request);
}
