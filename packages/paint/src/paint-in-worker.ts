// Hands painting jobs to one worker thread, which starts with the first job and ends when there has been none for a while.

import { Worker } from 'node:worker_threads';
import type { JobAnswer, JobRequest, PaintJob } from './worker-jobs.ts';

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** How long the worker stays for the next job, in ms: it holds some tens of megabytes. */
const idleTime = 10_000;

class PaintingThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #nextId = 1;
  #idle: NodeJS.Timeout | undefined;

  run(job: PaintJob): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, job } satisfies JobRequest);
    });
  }

  #start(): Worker {
    const file = import.meta.url.endsWith('.ts') ? './painting-worker.ts' : './painting-worker.js';
    const worker = new Worker(new URL(file, import.meta.url));
    worker.on('message', (answer: JobAnswer) => this.#take(answer));
    worker.on('error', (error: Error) => this.#fail(worker, error));
    worker.on('exit', () =>
      this.#fail(worker, new Error('picture: the painting thread ended before it was done')),
    );
    return worker;
  }

  #take({ id, bytes, error }: JobAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (bytes === undefined) waiting?.reject(new Error(`picture: ${error ?? 'could not be painted'}`));
    else waiting?.resolve(bytes);
    if (this.#waiting.size === 0) this.#rest();
  }

  // Neither the thread nor the timer may keep a program alive that has nothing left to do.
  #rest(): void {
    const worker = this.#worker;
    worker?.unref();
    this.#idle = setTimeout(() => {
      this.#worker = undefined;
      void worker?.terminate();
    }, idleTime).unref();
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

const thread = new PaintingThread();

/** The bytes of a picture, painted in another thread; jobs are done in the order they come. */
export function paintInWorker(job: PaintJob): Promise<Uint8Array> {
  return thread.run(job);
}
