export { failureWords } from './failure';
export { ImportersOnly } from './importers-only';
export { JobProgress } from './job-progress';
export { NewImport } from './new-import';
export { SaveRejected } from './save-rejected';
export { importResult, type ImportResult } from './import-result';
