export { SetupLink } from './setup-link';
