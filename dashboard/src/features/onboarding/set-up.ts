import { syncResult } from '@/features/connections';
import { importResult } from '@/features/imports';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import { hasEnded, type Job } from '@/shared/api/jobs';
import type { ConnectablePlatform, Connection } from '@/shared/api/platform';

/** What the server knows of an organization, as far as a set-up goes. All lists the newest first. */
export interface Known {
  platforms: readonly ConnectablePlatform[];
  syncs: readonly Job[];
  imports: readonly Job[];
  analyses: readonly AnalysisJob[];
}

/** Where the data is: nothing asked for, on its way, in; or what went wrong on the way. */
export type Arrival =
  | { state: 'none' }
  /** An account is connected, and nothing has been read from it yet. */
  | { state: 'connected'; connection: Connection }
  | { state: 'running'; job: Job }
  /** The last try came to nothing. */
  | { state: 'failed'; job: Job }
  /** Customers are in, but nothing that they bought. */
  | { state: 'no-orders'; job: Job }
  | { state: 'done'; job: Job };

/** Where the first analysis is; `empty`: it found nobody to analyse. */
export type FirstAnalysis = { state: 'none' } | { state: 'running' | 'failed' | 'empty' | 'done'; job: AnalysisJob };

/** How far an organization has come. */
export interface SetUp {
  arrival: Arrival;
  analysis: FirstAnalysis;
  /** The step to be done now, of {@link STEPS}; one more when all are done. */
  step: number;
}

/** Organization, bringing data, its arrival, first analysis. */
export const STEPS = 4;

const newestFirst = (a: Job, b: Job) => b.createdAt.localeCompare(a.createdAt);

/** How many orders a job has brought, whether or not they were there before. */
export function ordersOf(job: Job): number {
  if (job.kind === 'import') return importResult(job)?.orders ?? 0;
  const orders = job.state === 'succeeded' && syncResult(job)?.streams.find(({ name }) => name === 'orders');
  return !orders ? 0 : orders.created + orders.updated + orders.unchanged;
}

function arrivalOf({ platforms, syncs, imports }: Known): Arrival {
  const jobs = [...syncs, ...imports].sort(newestFirst);
  const running = jobs.find((job) => !hasEnded(job));
  if (running) return { state: 'running', job: running };
  const brought = jobs.find((job) => ordersOf(job) > 0);
  if (brought) return { state: 'done', job: brought };
  const connection = platforms.flatMap(({ connections }) => connections).at(0);
  const last = jobs.at(0);
  if (last?.state === 'succeeded') return { state: 'no-orders', job: last };
  if (last?.state === 'failed') return { state: 'failed', job: last };
  return connection ? { state: 'connected', connection } : { state: 'none' };
}

/** Whether an analysis has come to something: one of nobody is not what a set-up is for. */
export const foundSomebody = (job: AnalysisJob): boolean => job.state === 'succeeded' && job.result?.customers !== 0;

function analysisOf(analyses: readonly AnalysisJob[]): FirstAnalysis {
  const done = analyses.find(foundSomebody);
  if (done) return { state: 'done', job: done };
  const running = analyses.find((job) => !hasEnded(job));
  if (running) return { state: 'running', job: running };
  const last = analyses.find((job) => job.state !== 'cancelled');
  if (!last) return { state: 'none' };
  return { state: last.state === 'failed' ? 'failed' : 'empty', job: last };
}

function stepOf(arrival: Arrival, analysis: FirstAnalysis): number {
  if (analysis.state === 'done') return STEPS + 1;
  if (arrival.state === 'done' || analysis.state === 'running') return 4;
  return arrival.state === 'running' ? 3 : 2;
}

/** How far an organization has come, by nothing but what the server knows. */
export function setUpOf(known: Known): SetUp {
  const arrival = arrivalOf(known);
  const analysis = analysisOf(known.analyses);
  return { arrival, analysis, step: stepOf(arrival, analysis) };
}

/** What brought the data that the first analysis follows by itself; null once there was one, or nothing is in yet. */
export function followedByAnalysis({ arrival }: SetUp, { analyses }: Known): Job | null {
  return arrival.state === 'done' && analyses.length === 0 ? arrival.job : null;
}
