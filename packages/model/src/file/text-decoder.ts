// The one thing of the platform that the pure package asks for: every Node and browser has it.

/** Decodes UTF-8 strictly; throws a TypeError on bytes that are none. */
export interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}

declare const TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Utf8Decoder;

export function utf8Decoder(): Utf8Decoder {
  return new TextDecoder('utf-8', { fatal: true });
}
