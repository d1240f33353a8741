// A table as CSV (RFC 4180): fields with commas, quotes or line breaks in quotes, lines ended by CR LF. A text that a
// spreadsheet would take for a formula gets an apostrophe ahead.

export function csvText(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
