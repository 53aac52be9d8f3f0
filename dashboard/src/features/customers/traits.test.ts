import { expect, it } from 'vitest';
import { day, instant } from '@/shared/lib/format';
import { traitInWords } from './traits';

it.each([
  ['dateAdded', '2025-07-31T19:08:07Z', 'Added', instant('2025-07-31T19:08:07Z')],
  ['country_code', 'GB', 'Country code', 'GB'],
  ['lastVisit', '2025-07-31', 'Last visit', day('2025-07-31')],
  ['note', '2025-07-31 or later', 'Note', '2025-07-31 or later'],
])('tells %s %s in words', (name, value, named, told) => {
  expect(traitInWords(name, value)).toEqual([named, told]);
});
