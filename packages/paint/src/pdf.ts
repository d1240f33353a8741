export type { PdfOptions } from './paint-pdf.ts';
export { paintPdf } from './paint-pdf.ts';
