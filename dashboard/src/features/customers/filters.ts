import type { CustomerFilters } from '@/features/exports';

/** What a person may decide about a purpose, in the order in which it is offered. */
export const DECISIONS = ['granted', 'refused', 'unknown'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The purposes that customers are filtered by. */
export const PURPOSES = ['marketing', 'sms', 'analytics'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What the address of the list says: which customers, and the saved view that was opened. */
export interface CustomersSearch extends CustomerFilters {
  view?: string;
}

const text = (value: unknown): string | undefined => {
  const written = typeof value === 'number' ? String(value) : value;
  return typeof written === 'string' && written.trim() !== '' ? written : undefined;
};

const decision = (value: unknown): Decision | undefined => DECISIONS.find((known) => known === value);

/** Keeps what an address says that makes sense. */
export function readSearch(search: Record<string, unknown>): CustomersSearch {
  const read: Record<keyof CustomersSearch, string | undefined> = {
    query: text(search.query),
    tag: text(search.tag),
    source: text(search.source),
    marketing: decision(search.marketing),
    sms: decision(search.sms),
    analytics: decision(search.analytics),
    view: text(search.view),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** What the list is narrowed by. */
export type FilterKey = 'tag' | 'source' | Purpose;

/** The same address with another value for one filter; without it when that is undefined or empty. */
export const withFilter = (search: CustomersSearch, key: FilterKey, value: string | undefined): CustomersSearch =>
  readSearch({ ...search, [key]: value });

/** Which customers, whichever view they were opened by. */
export function filtersOf({ query, tag, source, marketing, sms, analytics }: CustomersSearch): CustomerFilters {
  return {
    ...(query === undefined ? {} : { query }),
    ...(tag === undefined ? {} : { tag }),
    ...(source === undefined ? {} : { source }),
    ...(marketing === undefined ? {} : { marketing }),
    ...(sms === undefined ? {} : { sms }),
    ...(analytics === undefined ? {} : { analytics }),
  };
}

/** Whether anything is filtered, what was typed not counted. */
export const isFiltered = ({ tag, source, marketing, sms, analytics }: CustomerFilters): boolean =>
  [tag, source, marketing, sms, analytics].some((value) => value !== undefined);
