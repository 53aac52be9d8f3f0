export { CURRENCIES, TIMEZONES } from './locale';
export { meQuery, useMe } from './use-me';
