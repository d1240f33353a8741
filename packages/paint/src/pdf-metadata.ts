// The description of a PDF in XMP. The library writes one that breaks on `&` in a title and always tells a time, so this
// stands in for it.

import { escapeXml } from './xml.ts';

export interface PdfDescription {
  readonly title: string;
  readonly author?: string;
  readonly date?: Date;
}

/** The few inner parts of the library that this replaces or needs. */
interface Inner {
  endMetadata: () => void;
  ref(data: object): { compress: boolean; write(bytes: Uint8Array): void; end(): void };
  readonly _root: { readonly data: Record<string, unknown> };
}

function xmp({ title, author, date }: PdfDescription): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    date === undefined ? '' : `<xmp:CreateDate>${date.toISOString()}</xmp:CreateDate>`,
    '<xmp:CreatorTool>Sightline</xmp:CreatorTool><pdf:Producer>Sightline</pdf:Producer>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

/** Makes the document end with this description instead of the library's own. */
export function describePdf(document: PDFKit.PDFDocument, description: PdfDescription): void {
  const inner = document as unknown as Inner;
  inner.endMetadata = () => {
    const metadata = inner.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.write(new TextEncoder().encode(xmp(description)));
    metadata.end();
    inner._root.data['Metadata'] = metadata;
  };
}
