import { capitalized, day, instant } from '@/shared/lib/format';
import { t } from '@/shared/text';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A source's own name for something as words: `dateAdded` and `date_added` as "Date added". */
const spelled = (name: string): string =>
  capitalized(
    name
      .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
      .replaceAll(/[_-]+/g, ' ')
      .toLowerCase(),
  );

/** What a source tells of a customer besides who it is, with a name and a value that people read. */
export const traitInWords = (name: string, value: string, timeZone?: string): [name: string, value: string] => [
  t.customers.who.traits[name] ?? spelled(name),
  INSTANT.test(value) ? instant(value, timeZone) : DAY.test(value) ? day(value) : value,
];
