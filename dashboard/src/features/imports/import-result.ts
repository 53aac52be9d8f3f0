import type { Job } from '@/shared/api/jobs';
import type { Note, Reason } from './reasons';

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
  /** Imports of before had sentences here. */
  notes: (Note | string)[];
  /** Left out by imports of before they were told. */
  reasons?: Reason[];
  /** Orders in other currencies than the organization's when it was imported. */
  otherCurrency?: { organization: string; orders: number; currencies: { currency: string; orders: number }[] } | null;
  /** Whether it was interrupted and went on. */
  resumed?: boolean;
}

/** An import's result, null until it has succeeded. A job's result has no type of its own in the document. */
export const importResult = (job: Job | undefined): ImportResult | null =>
  job?.kind === 'import' && job.state === 'succeeded' ? (job.result as unknown as ImportResult) : null;
