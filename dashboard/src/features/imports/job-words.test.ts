import { expect, it } from 'vitest';
import type { Job } from '@/shared/api/jobs';
import { sayingOf } from './job-words';

const job = (code: string, figures: Record<string, unknown> = {}): Pick<Job, 'state' | 'step'> => ({
  state: 'running',
  step: { code, arguments: figures },
});

it('words what an import does, and its counts', () => {
  expect(sayingOf(job('reading-rows', { read: 12_000, rejected: 35 }))).toEqual({
    phase: 'Reading rows',
    counts: [
      { name: 'Read so far', value: '12,000' },
      { name: 'Rejected so far', value: '35' },
    ],
  });
  expect(sayingOf(job('storing-customers', { customers: 3000, rejected: 35 })).counts).toEqual([
    { name: 'Customers stored', value: '3,000' },
    { name: 'Rejected so far', value: '35' },
  ]);
  expect(sayingOf(job('looking-at-file'))).toEqual({ phase: 'Looking at the file', counts: [] });
});

it('says what a sync reads, and has words for a step of a later version', () => {
  expect(sayingOf(job('reading-stream', { stream: 'orders', read: 12_000, failed: 3 }))).toEqual({
    phase: 'Reading orders',
    counts: [
      { name: 'Read so far', value: '12,000' },
      { name: 'Failed so far', value: '3' },
    ],
  });
  expect(sayingOf(job('reading-stream', { stream: 'orders', read: 2, failed: 0 })).counts).toHaveLength(1);
  expect(sayingOf(job('weighing-all'))).toEqual({ phase: 'Weighing all', counts: [] });
  expect(sayingOf({ state: 'queued', step: null }).phase).toBe('Waiting for its turn');
});
