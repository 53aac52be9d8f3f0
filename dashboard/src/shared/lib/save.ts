/** Hands the browser a file to save. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** What spreadsheet programs take for the beginning of a formula, some of them full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A spreadsheet program runs a cell that begins like a formula; an apostrophe keeps it text. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

type Cells = readonly (string | number | null | undefined)[];

/** The mark by which spreadsheet programs know UTF-8; at the very beginning of a file only. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of RFC 4180. */
export const csvLines = (rows: readonly Cells[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** A whole file of CSV. */
export const toCsv = (header: readonly string[], rows: readonly Cells[]): string =>
  BYTE_ORDER_MARK + csvLines([header, ...rows]);

/** Saves rows as CSV. */
export function saveCsv(name: string, header: readonly string[], rows: readonly Cells[]): void {
  saveFile(name, new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }));
}
