export { CustomerLink } from './customer-link';
