export { CurrencyNotice } from './currency-notice';
export { foreignOrdersQuery } from './foreign-orders';
