import { describe, expect, it } from 'vitest';
import type { AnalysisJob } from '@/shared/api/eyes-shapes';
import type { Job } from '@/shared/api/jobs';
import type { ConnectablePlatform } from '@/shared/api/platform';
import { followedByAnalysis, setUpOf, STEPS, type Known } from './set-up';

let made = 0;
/** A job; each one is newer than those made before. */
const job = (kind: string, state: Job['state'], result: Record<string, unknown> | null = null): Job => {
  made += 1;
  return {
    id: `${kind}-${made}`,
    self: `/api/${kind}/${made}`,
    kind,
    subject: null,
    state,
    progress: state === 'succeeded' ? 1 : 0.5,
    step: null,
    rate: null,
    createdAt: `2026-11-25T10:00:${String(made % 60).padStart(2, '0')}Z`,
    startedAt: null,
    finishedAt: null,
    result,
    problem: null,
  };
};

const analysis = (state: Job['state'], customers = 4) =>
  job('analysis', state, state === 'succeeded' ? { customers } : null) as unknown as AnalysisJob;

const orders = { rows: 10, accepted: 10, rejected: 0, customers: 4, orders: 9, refunds: 1 };
const stream = (name: string, created: number) => ({
  name,
  read: created,
  created,
  updated: 0,
  unchanged: 0,
  failed: 0,
});
const platform = (baseUrl?: string): ConnectablePlatform =>
  ({
    platform: 'gohighlevel',
    name: 'GoHighLevel',
    connections: baseUrl === undefined ? [] : [{ id: 'c', platform: 'gohighlevel', account: 'a', baseUrl }],
    demo: { baseUrl: 'http://demo', credentials: {} },
  }) as unknown as ConnectablePlatform;
const known = (differing: Partial<Known> = {}): Known => ({
  platforms: [platform()],
  syncs: [],
  imports: [],
  analyses: [],
  ...differing,
});

describe('what is to be done now', () => {
  it('begins with bringing data: the organization is there by signing up', () => {
    expect(setUpOf(known())).toMatchObject({ step: 2, arrival: { state: 'none' }, analysis: { state: 'none' } });
  });

  it('is to read an account that is connected and was never read', () => {
    expect(setUpOf(known({ platforms: [platform('http://real')] }))).toMatchObject({
      step: 2,
      arrival: { state: 'connected', connection: { id: 'c' } },
    });
  });

  it('is to wait while a file or an account is being read, whatever came before', () => {
    const failed = job('import', 'failed');
    const running = job('sync', 'running');
    expect(setUpOf(known({ imports: [failed], syncs: [running] }))).toMatchObject({
      step: 3,
      arrival: { state: 'running', job: running },
    });
  });

  it('is to bring data again when the last try failed or brought no orders', () => {
    expect(setUpOf(known({ imports: [job('import', 'failed')] }))).toMatchObject({
      step: 2,
      arrival: { state: 'failed' },
    });
    const customers = job('import', 'succeeded', { ...orders, orders: 0 });
    expect(setUpOf(known({ imports: [customers] }))).toMatchObject({ step: 2, arrival: { state: 'no-orders' } });
    const contacts = job('sync', 'succeeded', { streams: [stream('contacts', 5), stream('orders', 0)] });
    expect(setUpOf(known({ syncs: [contacts] })).arrival.state).toBe('no-orders');
  });

  it('begins anew when the only try was cancelled', () => {
    expect(setUpOf(known({ imports: [job('import', 'cancelled')] }))).toMatchObject({
      step: 2,
      arrival: { state: 'none' },
    });
  });

  it('is the analysis once orders are in, also when a later file failed', () => {
    const brought = job('import', 'succeeded', orders);
    const failed = job('import', 'failed');
    expect(setUpOf(known({ imports: [failed, brought] }))).toMatchObject({
      step: 4,
      arrival: { state: 'done', job: brought },
      analysis: { state: 'none' },
    });
    expect(setUpOf(known({ imports: [brought], analyses: [analysis('failed')] }))).toMatchObject({
      step: 4,
      analysis: { state: 'failed' },
    });
  });

  it('is the analysis still while it found nobody', () => {
    const brought = job('import', 'succeeded', orders);
    const nobody = analysis('succeeded', 0);
    expect(setUpOf(known({ imports: [brought], analyses: [nobody] }))).toMatchObject({
      step: 4,
      analysis: { state: 'empty', job: nobody },
    });
  });

  it('is nothing more once an analysis has succeeded, whatever runs since', () => {
    const done = analysis('succeeded');
    const again = analysis('running');
    expect(setUpOf(known({ imports: [job('import', 'running')], analyses: [again, done] }))).toMatchObject({
      step: STEPS + 1,
      analysis: { state: 'done', job: done },
    });
  });
});

describe('the analysis that starts by itself', () => {
  it('follows an account and a file alike', () => {
    const read = job('sync', 'succeeded', { streams: [stream('orders', 20_000)] });
    const synced = known({ platforms: [platform('http://real')], syncs: [read] });
    expect(followedByAnalysis(setUpOf(synced), synced)).toBe(read);
    const file = job('import', 'succeeded', orders);
    const imported = known({ imports: [file] });
    expect(followedByAnalysis(setUpOf(imported), imported)).toBe(file);
  });

  it('waits until orders are in, and is the first one only', () => {
    const nothing = known({ imports: [job('import', 'failed')] });
    expect(followedByAnalysis(setUpOf(nothing), nothing)).toBeNull();
    const again = known({ imports: [job('import', 'succeeded', orders)], analyses: [analysis('cancelled')] });
    expect(followedByAnalysis(setUpOf(again), again)).toBeNull();
  });
});
