export { ExportList } from './export-list';
export type { CustomerFilters, ExportSubject } from './subject';
