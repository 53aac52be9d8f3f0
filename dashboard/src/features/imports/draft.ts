import type { FieldKey, ImportKind } from './fields';

/** What a person has said about a file; null and left out is found out by the API. */
export interface Draft {
  kind: ImportKind | null;
  /** Our field to its column; an empty column says that the file has none. */
  mapping: Partial<Record<FieldKey, string>>;
  dateFormat: string | null;
  currency: string | null;
  timezone: string | null;
  encoding: string | null;
  delimiter: string | null;
  header: 'true' | 'false' | null;
}

export const emptyDraft: Draft = {
  kind: null,
  mapping: {},
  dateFormat: null,
  currency: null,
  timezone: null,
  encoding: null,
  delimiter: null,
  header: null,
};

/** The field that a column is taken for; null when for none. */
export function fieldOf(mapping: Record<string, string>, column: string): string | null {
  return Object.entries(mapping).find(([, taken]) => taken === column)?.[0] ?? null;
}

/**
 * The draft once a person has said what a column holds.
 *
 * @param found the mapping that the API has shown, guesses and all
 */
export function assign(draft: Draft, found: Record<string, string>, column: string, field: FieldKey | null): Draft {
  const before = fieldOf(found, column);
  const told = Object.entries(draft.mapping).filter(([, taken]) => taken !== column);
  if (field !== null) return { ...draft, mapping: { ...Object.fromEntries(told), [field]: column } };
  // Left out merely, it would be guessed again by the column's name.
  return { ...draft, mapping: { ...Object.fromEntries(told), ...(before === null ? {} : { [before]: '' }) } };
}

/** The draft for rows of another kind: what was said of columns may make no sense there. */
export const ofKind = (draft: Draft, kind: ImportKind): Draft => ({ ...draft, kind, mapping: {} });

/** What the API is asked with. */
export function queryOf(draft: Draft, kind: ImportKind, filename: string) {
  const { mapping, dateFormat, currency, timezone, encoding, delimiter, header } = draft;
  return {
    kind,
    filename: filename.slice(0, 255),
    ...(Object.keys(mapping).length === 0 ? {} : { mapping: JSON.stringify(mapping) }),
    ...(dateFormat === null ? {} : { dateFormat }),
    ...(currency === null ? {} : { currency }),
    ...(timezone === null ? {} : { timezone }),
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(header === null ? {} : { header }),
  };
}
