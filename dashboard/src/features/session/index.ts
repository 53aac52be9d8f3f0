export { meQuery, useMe } from './use-me';
