export { ExportList } from './export-list';
export { ExportTable, type TableFile } from './export-table';
export type { CustomerFilters, ExportSubject } from './subject';
