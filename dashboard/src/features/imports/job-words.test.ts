import { expect, it } from 'vitest';
import type { Job } from '@/shared/api/jobs';
import { sayingOf } from './job-words';

const job = (step: string | null, state: Job['state'] = 'running') => ({ step, state }) as Job;

it('takes the words of an import apart', () => {
  expect(sayingOf(job('Reading rows: 12,000 read, 35 rejected'))).toEqual({
    phase: 'Reading rows',
    counts: [
      { name: 'Read so far', value: '12,000' },
      { name: 'Rejected so far', value: '35' },
    ],
  });
  expect(sayingOf(job('Storing customers and orders: 3,000 customers stored, 35 rows rejected')).counts).toEqual([
    { name: 'Customers stored', value: '3,000' },
    { name: 'Rejected so far', value: '35' },
  ]);
  expect(sayingOf(job('Summing up: 2,000 things')).counts).toEqual([{ name: 'things', value: '2,000' }]);
});

it('says what a sync reads, and shows other words as they are', () => {
  expect(sayingOf(job('orders: 12,000 read, 3 failed'))).toEqual({
    phase: 'Reading orders',
    counts: [
      { name: 'Read so far', value: '12,000' },
      { name: 'Failed so far', value: '3' },
    ],
  });
  expect(sayingOf(job('Looking at the file'))).toEqual({ phase: 'Looking at the file', counts: [] });
  expect(sayingOf(job(null, 'queued')).phase).toBe('Waiting for its turn');
});
