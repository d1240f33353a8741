// The PDF library decodes pictures with transparency side by side and writes them as they get ready, so the same scene
// could give its parts in another order. Here they wait for each other.

/** What the library opens a PNG as; `decodePixels` calls back when it is done. */
interface OpenedPicture {
  readonly image?: { decodePixels?: (then: (pixels: Uint8Array) => unknown) => unknown };
}

export class ImagesInOrder {
  #last: Promise<void> = Promise.resolve();

  /** Makes an opened picture wait for those before it. */
  queue(opened: unknown): void {
    const { image } = opened as OpenedPicture;
    const decode = image?.decodePixels;
    if (image === undefined || decode === undefined) return;
    const before = this.#last;
    let finished: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      finished = resolve;
    });
    image.decodePixels = (then) =>
      decode.call(image, (pixels) => {
        void before.then(() => {
          then(pixels);
          finished();
        });
      });
  }
}
