import type { Window } from '@/shared/api/client';

/** Whether somebody agreed, as far as it is known. */
export type Decision = 'granted' | 'refused' | 'unknown';

/** Which customers; none of it means all. */
export interface CustomerFilters {
  query?: string;
  tag?: string;
  source?: string;
  marketing?: Decision;
  sms?: Decision;
  analytics?: Decision;
}

/** What is to be taken out: customers as they are filtered, or a list that an analysis made. */
export type ExportSubject =
  | { list: 'customers'; filters: CustomerFilters }
  | { list: 'segment'; window: Window; analysis: string; segment: string }
  | { list: 'churn' | 'lapsed'; window: Window; analysis: string };

/** The systems that a file can be made for, in the order in which they are offered. */
export const PRESETS = ['klaviyo', 'meta', 'google', 'gohighlevel'] as const;
export type Preset = (typeof PRESETS)[number];

const ANYBODYS = [
  'email',
  'phone',
  'external-id',
  'name',
  'first-name',
  'last-name',
  'orders',
  'spend',
  'last-order',
  'consent',
  'tags',
] as const;
const ANALYSED = ['segment', 'risk', 'value', 'value-at-risk', 'win-back-value'] as const;
const EVIDENCE = ['evidence', 'churn-evidence'] as const;
export type ExportColumn = (typeof ANYBODYS)[number] | (typeof ANALYSED)[number] | (typeof EVIDENCE)[number];

/** The columns that a list has: whom to contact first, then what was found out. */
export const columnsOf = ({ list }: ExportSubject): readonly ExportColumn[] =>
  list === 'customers' ? ANYBODYS : [...ANYBODYS.slice(0, 6), ...ANALYSED, ...ANYBODYS.slice(6), ...EVIDENCE];

/** What is chosen about the file. */
export interface ExportChoice {
  preset: Preset | null;
  columns: readonly ExportColumn[];
  includeUnknown: boolean;
  /** What the page calls the segments that nobody named, as `id:words`. */
  segmentNames: readonly string[];
}

/** Which list, as the API is asked for it. */
export const listQuery = (subject: ExportSubject, segmentNames: readonly string[]) => {
  const { list } = subject;
  if (list === 'customers') return { list, ...subject.filters };
  const { window, analysis } = subject;
  const named = { list, window, analysis, segmentName: [...segmentNames] };
  return list === 'segment' ? { ...named, segment: subject.segment } : named;
};

/** Which file, as the API is asked for it. */
export const fileQuery = (subject: ExportSubject, { preset, columns, includeUnknown, segmentNames }: ExportChoice) => ({
  ...listQuery(subject, segmentNames),
  ...(preset === null ? { columns: columns.join(',') } : { preset, includeUnknown: String(includeUnknown) }),
});
