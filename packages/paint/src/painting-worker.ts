// The thread in which PNG and PDF are made, so that the thread that serves people never waits for a picture.

import { parentPort } from 'node:worker_threads';
import { drawPdf } from './draw-pdf.ts';
import { renderPng } from './render-png.ts';
import type { JobAnswer, JobRequest, PaintJob } from './worker-jobs.ts';

async function work(job: PaintJob): Promise<Uint8Array> {
  if (job.kind === 'png') return renderPng(job.svg, job.scale);
  return drawPdf(job.scene, { ...job.options, image: (file) => job.pictures.get(file) });
}

async function answer({ id, job }: JobRequest): Promise<JobAnswer> {
  try {
    return { id, bytes: await work(job) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: a large picture takes hundreds of megabytes while it is drawn.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: JobRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
