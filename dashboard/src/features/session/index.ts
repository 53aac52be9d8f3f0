export { CURRENCIES, TIMEZONES } from './locale';
export { meQuery, useMay, useMe } from './use-me';
