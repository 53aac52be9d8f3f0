export { customerQuery } from './api';
export { CustomerLink } from './customer-link';
export { customerName } from './customer-name';
