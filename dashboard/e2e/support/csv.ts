/** A file by heading, and its headings in their order. */
export interface Table {
  headings: string[];
  rows: Record<string, string>[];
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;

/**
 * Rows of RFC 4180, read by somebody who knows nothing of who wrote them. What a strict reader refuses throws: a quote
 * inside a plain cell, a line that ends in anything but CRLF, a row with more or fewer cells than there are headings.
 */
export function parsed(csv: string): Table {
  const lines: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < csv.length) {
    const place = CELL.lastIndex;
    const found = CELL.exec(csv);
    if (!found) throw new Error(`no cell of RFC 4180 begins at ${place}: ${csv.slice(place, place + 80)}`);
    const [, quoted, plain = '', end] = found;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  if (lines.pop()?.length !== 0) throw new Error('the last line has no end');
  const [headings = [], ...rest] = lines;
  return {
    headings,
    rows: rest.map((cells, index) => {
      if (cells.length !== headings.length) throw new Error(`row ${index + 1} has ${cells.length} cells`);
      return Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? '']));
    }),
  };
}
