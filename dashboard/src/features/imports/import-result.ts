import type { Job } from '@/shared/api/jobs';

interface Tally {
  created: number;
  updated: number;
  unchanged: number;
}

/** What an import has come to. */
export interface ImportResult {
  rows: number;
  accepted: number;
  rejected: number;
  customers: number;
  orders: number;
  refunds: number;
  from: string | null;
  to: string | null;
  currency: string;
  errorsUrl: string | null;
  records: { customers: Tally; orders: Tally };
  notes: string[];
}

/** An import's result, null until it has succeeded. A job's result has no type of its own in the document. */
export const importResult = (job: Job | undefined): ImportResult | null =>
  job?.kind === 'import' && job.state === 'succeeded' ? (job.result as unknown as ImportResult) : null;
