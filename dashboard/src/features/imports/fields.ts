import { t } from '@/shared/text';

/** What a column may hold, by the names that the API gives it. */
export type FieldKey = keyof typeof t.imports.fields;

/** What a file's rows are. */
export type ImportKind = 'orders' | 'customers';

const OF_CUSTOMERS = new Set<FieldKey>([
  'customer_id',
  'email',
  'phone',
  'name',
  'first_name',
  'last_name',
  'address',
  'city',
  'country',
  'tags',
  'consent_analytics',
  'consent_marketing',
  'consent_email',
  'consent_sms',
  'consent_at',
]);

const ALL = Object.keys(t.imports.fields) as FieldKey[];

/** The fields that rows of a kind may have, as people are offered them. */
export const fieldsOf = (kind: ImportKind): readonly FieldKey[] =>
  kind === 'orders' ? ALL : ALL.filter((field) => OF_CUSTOMERS.has(field));

/** A field as people know it; one that we do not know by its own name. */
export const fieldName = (key: string): string => (key in t.imports.fields ? t.imports.fields[key as FieldKey] : key);
