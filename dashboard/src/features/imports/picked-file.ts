/** As much as the API takes; a larger file is refused before it is sent. */
export const MAX_BYTES = 1024 ** 3;
/** How much of a file's beginning the API looks at. */
const HEAD_BYTES = 256 * 1024;

/** A file that a person has chosen. */
export interface PickedFile {
  id: string;
  file: File;
  /** Its beginning, as it is: also of a compressed file. */
  head: Blob;
}

export const pick = (file: File): PickedFile => ({ id: crypto.randomUUID(), file, head: file.slice(0, HEAD_BYTES) });

/** Why a file is not worth sending; null when it is. What is inside, the API judges. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>): 'empty' | 'too-large' | 'spreadsheet' | null {
  if (size === 0) return 'empty';
  if (size > MAX_BYTES) return 'too-large';
  return /\.(xlsx?|xlsm|ods|numbers|pdf|zip|docx?)$/i.test(name) ? 'spreadsheet' : null;
}

/** The type that a file is sent as; its bytes tell the rest. */
export function contentType(name: string): string {
  if (/\.gz$/i.test(name)) return 'application/gzip';
  return /\.(ndjson|jsonl|json)$/i.test(name) ? 'application/x-ndjson' : 'text/csv';
}
