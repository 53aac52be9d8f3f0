import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Platform } from '@/shared/api/client';
import { t } from '@/shared/text';
import { queryOf, type Draft } from './draft';
import { fieldName, type ImportKind } from './fields';
import { contentType, type PickedFile } from './picked-file';
import { noteWords } from './reasons';

type Complaint = Platform['PreviewRemark'];

/** How the API would read a file. */
export type Preview = Platform['Preview'];

/** How a file would be read, and what its rows were taken for where nobody has said. */
export interface Look {
  kind: ImportKind;
  preview: Preview;
}

const ask = (picked: PickedFile, draft: Draft, kind: ImportKind, signal: AbortSignal) => {
  const { header, ...query } = queryOf(draft, kind, picked.file.name);
  return dataOf(
    api.POST('/api/imports/preview', {
      params: { query: { ...query, ...(header === undefined ? {} : { header: header === 'true' }) } },
      // The document calls a binary body a string.
      body: picked.head as unknown as string,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': contentType(picked.file.name) },
      signal,
    }),
  );
};

const lacks = (preview: Preview, field: string) =>
  preview.problems.some((problem) => problem.code === 'column-missing' && problem.field === field);

/** Whether rows read as orders are customers rather: somebody is named, but neither day nor money. */
export const looksLikeCustomers = (preview: Preview): boolean =>
  lacks(preview, 'date') &&
  lacks(preview, 'amount') &&
  ['customer_id', 'email', 'phone', 'name'].some((field) => field in preview.mapping);

/** How a file would be read with what was said about it; shows the look before while it looks anew. */
export const lookQuery = (picked: PickedFile, draft: Draft) =>
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- the id stands for the file, which no key can hold
  queryOptions({
    queryKey: ['import-preview', picked.id, draft],
    queryFn: async ({ signal }): Promise<Look> => {
      const kind = draft.kind ?? 'orders';
      const preview = await ask(picked, draft, kind, signal);
      if (draft.kind !== null || !looksLikeCustomers(preview)) return { kind, preview };
      return { kind: 'customers', preview: await ask(picked, draft, 'customers', signal) };
    },
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** Why cells cannot be read, by the number of their row and column. */
export const unreadableCells = ({ unreadable }: Preview): Map<string, string> =>
  new Map(unreadable.map(({ row, column, code }) => [`${String(row)} ${String(column)}`, code]));

/** What keeps a file from being imported, in sentences that say what to do; empty when nothing does. */
export function missingFor({ preview }: Look): string[] {
  const say = t.imports.missing;
  return preview.problems.flatMap(({ code, field }) => {
    if (code === 'no-rows') return [say.rows];
    if (code === 'unknown-column' || code === 'unknown-field') {
      return [say.other(fieldName(field.replace(/^mapping\./, '')))];
    }
    if (code !== 'column-missing') return [];
    if (field === 'customer_id') return [say.customer];
    if (field === 'date') return [say.date];
    return [field === 'amount' ? say.amount : say.other(fieldName(field))];
  });
}

/** A date format in words; one that we have no words for as it is. */
export function dateFormatName(format: string): string {
  const names: Record<string, string> = t.imports.reading.dateFormats;
  const order = format.replace(/[^dMy]/g, '');
  if (/^d+M+y+/.test(order)) return names['dd/MM/yyyy'] ?? format;
  if (/^M+d+y+/.test(order)) return names['MM/dd/yyyy'] ?? format;
  return names[format] ?? format;
}

/** Formats of dates are words of ours. */
const sentence = ({ code, arguments: said }: Complaint, preview: Preview): string =>
  noteWords({
    code,
    arguments: code.startsWith('date-') ? { ...said, format: dateFormatName(preview.dateFormat) } : said,
  });

const STOPPERS = new Set(['column-missing', 'unknown-column', 'unknown-field', 'no-rows']);
/** An order's money may stand in any of these. */
const MONEY = ['amount', 'order_total', 'unit_price'];

function columnOf({ code, field, arguments: said }: Complaint, mapping: Record<string, string>): string | undefined {
  if (code === 'guessed') return mapping[String(said.field)];
  return field === 'amount' ? MONEY.map((key) => mapping[key]).find(Boolean) : mapping[field];
}

/** What was guessed or looks odd, each at the column that it concerns; the rest under no column (''). */
export function remarksOf({ preview }: Look): Map<string, { guessed: boolean; texts: string[] }> {
  const remarks = new Map<string, { guessed: boolean; texts: string[] }>();
  for (const problem of preview.problems.filter(({ code }) => !STOPPERS.has(code))) {
    const column = columnOf(problem, preview.mapping);
    const remark = remarks.get(column ?? '') ?? { guessed: false, texts: [] };
    remarks.set(column ?? '', remark);
    if (problem.code === 'guessed' && column !== undefined) remark.guessed = true;
    else remark.texts.push(sentence(problem, preview));
  }
  return remarks;
}
