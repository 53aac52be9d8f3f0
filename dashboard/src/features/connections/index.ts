export { reasonInWords } from './reasons';
