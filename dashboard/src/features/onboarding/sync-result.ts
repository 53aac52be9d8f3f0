import type { Job } from '@/shared/api/jobs';

interface Stream {
  name: string;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

/** What a sync has brought, null until it has succeeded. A job's result has no type of its own in the document. */
export const syncResult = (job: Job): { streams: Stream[] } | null =>
  job.kind === 'sync' && job.state === 'succeeded' ? (job.result as unknown as { streams: Stream[] }) : null;
