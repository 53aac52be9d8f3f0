import { authorizedFetch } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
/** Parts of this size are handed to the browser, which may put them away. */
const PART_BYTES = 1 << 20;

/** A file that came whole. */
export interface Downloaded {
  name: string;
  content: Blob;
  /** Records, the headings not counted. */
  rows: number;
}

/** Thrown when a download ended before its end: nothing of it may be used. */
export class BrokenDownload extends Error {}

/** Counts the records of CSV as its bytes come; a line's end inside quotes ends none. */
export function recordCounter() {
  let quoted = false;
  let records = 0;
  return (bytes: Uint8Array): number => {
    for (const byte of bytes) {
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === NEWLINE && !quoted) records += 1;
    }
    return records;
  };
}

/** The name in a Content-Disposition. */
const nameIn = (disposition: string | null): string | undefined => /filename="([^"]+)"/.exec(disposition ?? '')?.[1];

/** Reads a file to its end, telling how many records have come; a refusal is thrown as a problem. */
export async function download(
  query: Record<string, string | readonly string[]>,
  signal: AbortSignal,
  told: (rows: number) => void,
): Promise<Downloaded> {
  const address = new URL('/api/customers/exports', globalThis.location.origin);
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : value) address.searchParams.append(name, one);
  }
  const response = await authorizedFetch(new Request(address, { signal }));
  if (!response.ok) throw await Problem.of(response);
  const parts: Blob[] = [];
  const count = recordCounter();
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let records = 0;
  const put = () => {
    parts.push(new Blob(chunks));
    chunks = [];
    bytes = 0;
  };
  try {
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
      chunks.push(read.value);
      bytes += read.value.length;
      records = count(read.value);
      told(Math.max(0, records - 1));
      if (bytes >= PART_BYTES) put();
    }
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw new BrokenDownload('the connection was broken off', { cause: thrown });
  }
  put();
  return {
    name: nameIn(response.headers.get('Content-Disposition')) ?? 'export.csv',
    content: new Blob(parts, { type: 'text/csv;charset=utf-8' }),
    rows: Math.max(0, records - 1),
  };
}
