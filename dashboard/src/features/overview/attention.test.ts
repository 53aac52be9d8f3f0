import { describe, expect, it } from 'vitest';
import {
  analysisExample,
  connectionExample,
  failedJobExample,
  jobExample,
  overviewExample,
  platformExample,
} from '@/shared/testing/platform-examples';
import { attentionOf, type Known } from './attention';

const BEFORE = '2026-10-30T08:00:00Z';
const AFTER = '2026-10-31T12:00:00Z';

const analysis = (createdAt: string) => analysisExample('a1', { createdAt });

const FIRST: Known['first'] = {
  customerId: 'c1',
  name: 'Dana Ash',
  atRisk: { amount: 16_847_200, currency: 'GBP' },
  ofAll: { amount: 90_000_000, currency: 'GBP' },
  window: '30d',
};
const WIN_BACK: Known['winBack'] = {
  segmentId: '2',
  name: 'One-time buyers, silent over 120 days',
  customers: 850,
  worth: { amount: 5_000_000, currency: 'GBP' },
};

/** An organization in which all is well, with what differs. */
const known = (differing: Partial<Known> = {}): Known => ({
  today: '2026-11-02',
  overview: overviewExample(),
  platforms: [platformExample(connectionExample())],
  syncs: new Map([['gohighlevel', [jobExample()]]]),
  imports: [],
  analyses: [analysis(AFTER)],
  segments: { gate: 'passed', quality: {}, reasons: [] },
  churn: [{ window: '30d', gate: 'passed', actionable: true }],
  first: undefined,
  winBack: undefined,
  ...differing,
});
const ids = (differing: Partial<Known>) => attentionOf(known(differing)).map(({ id }) => id);
const syncs = (...jobs: Parameters<typeof jobExample>[0][]) =>
  new Map([['gohighlevel', jobs.map((one) => jobExample(one))]]);

it('says nothing when nothing needs anybody', () => {
  expect(attentionOf(known())).toEqual([]);
});

it('puts everything in the order of its weight, each with one action', () => {
  const items = attentionOf(
    known({
      today: '2026-11-09',
      platforms: [platformExample(connectionExample({ state: 'reconnect-needed' }))],
      syncs: new Map([['gohighlevel', [failedJobExample('vendor-limit', 'No more calls.')]]]),
      imports: [
        failedJobExample('no-date', 'No column is a date.', { id: 'i2' }),
        jobExample({ id: 'i1', kind: 'import', createdAt: '2026-11-05T09:00:00Z', result: { rejected: 35 } }),
      ],
      analyses: [analysis(BEFORE)],
      overview: overviewExample({ otherCurrency: 1 }),
      first: FIRST,
      winBack: WIN_BACK,
      segments: { gate: 'failed', quality: {}, reasons: ['silhouette-below-0.45'] },
      churn: [
        { window: '30d', gate: 'failed', actionable: false },
        { window: '60d', gate: 'passed', actionable: false },
        { window: '90d', gate: 'failed', actionable: false },
      ],
    }),
  );
  expect(items.map(({ title, action }) => [title, action.to])).toEqual([
    ['1 order in other currencies than GBP is left out', '/settings'],
    ['Harbour & Pine at GoHighLevel needs a new token', '/connections'],
    ['The last sync of GoHighLevel failed', '/connections'],
    ['The last import failed', '/imports/$jobId'],
    ['Look after Dana Ash first', '/customers/$customerId'],
    ['Win back: One-time buyers, silent over 120 days', '/segments/$segmentId'],
    ['35 rows were left out of an import', '/imports/$jobId'],
    ['The last order is 9 days old', '/connections'],
    ['Data came in since the latest analysis', 'analyse'],
    ['The segments did not pass their test', '/segments'],
    ['Churn within 30 days, 90 days: test not passed', '/churn'],
    ['Churn within 60 days is not exact enough to act on', '/churn'],
  ]);
});

describe('a failed sync', () => {
  const refused = failedJobExample('vendor-credentials-refused', 'Invalid JWT');
  const failed = (job: ReturnType<typeof jobExample>) => new Map([['gohighlevel', [job]]]);

  it('is told with its reason in plain words', () => {
    const [item] = attentionOf(known({ syncs: failed(failedJobExample('vendor-unavailable', 'HTTP 503')) }));
    expect(item?.detail).toBe('GoHighLevel does not answer.');
  });

  it('does not complain of a token that has been renewed since', () => {
    const [item] = attentionOf(known({ syncs: failed(refused) }));
    expect(item?.detail).toBe('The last sync stopped at the old token.');
  });

  it('is not told twice when the connection asks for a new token anyway', () => {
    const platforms = [platformExample(connectionExample({ state: 'reconnect-needed' }))];
    expect(ids({ platforms, syncs: failed(refused) })).toEqual(['renew-c1']);
  });

  it('is over when a later one succeeded, when the connection was ended, and when none is left', () => {
    expect(ids({ syncs: syncs({ state: 'cancelled' }, {}, { state: 'failed' }) })).toEqual([]);
    expect(ids({ syncs: failed(failedJobExample('disconnected', 'Ended.')) })).toEqual([]);
    expect(ids({ platforms: [platformExample()], syncs: failed(refused) })).toEqual([]);
  });
});

describe('rejected rows', () => {
  it('are added up over imports, and forgotten after a week', () => {
    const rejected = (id: string, day: string, rows: number) =>
      jobExample({ id, kind: 'import', createdAt: `${day}T09:00:00Z`, result: { rejected: rows } });
    const imports = [
      rejected('i1', '2026-11-01', 1000),
      rejected('i2', '2026-10-26', 200),
      rejected('i3', '2026-10-25', 9),
    ];
    const [item] = attentionOf(known({ imports }));
    expect(item?.title).toBe('1,200 rows were left out of 2 imports');
    expect(item?.action).toMatchObject({ to: '/imports' });
  });
});

describe('old data', () => {
  it('is data more than seven days behind today', () => {
    expect(ids({ today: '2026-11-07' })).toEqual([]);
    expect(ids({ today: '2026-11-08' })).toEqual(['old']);
  });

  it('is renewed by a file where no account is connected', () => {
    const [item] = attentionOf(known({ today: '2026-12-01', platforms: [platformExample()] }));
    expect(item?.action).toMatchObject({ to: '/imports/new' });
  });
});

describe('an analysis', () => {
  it('is asked for when there is none, or data came in that changed something after it', () => {
    expect(ids({ analyses: [] })).toEqual(['analyse']);
    expect(ids({ analyses: [analysis(BEFORE)] })).toEqual(['analyse']);
    expect(ids({ analyses: [analysis(BEFORE)], overview: overviewExample({ computedAt: BEFORE }) })).toEqual([]);
  });

  it('is not asked for while one is under way, or without orders', () => {
    expect(ids({ analyses: [analysisExample('a2', { state: 'running', result: null }), analysis(BEFORE)] })).toEqual(
      [],
    );
    expect(ids({ analyses: [], overview: overviewExample({ asOf: null }) })).toEqual([]);
  });
});

it('says what is missing where nothing could be measured', () => {
  const [item] = attentionOf(known({ segments: { gate: 'failed', quality: null, reasons: ['too-few-customers'] } }));
  expect(item?.detail).toContain('Fewer than 100 customers');
});

it('leaves out what could not be asked', () => {
  const nothing = { platforms: undefined, imports: undefined, analyses: undefined, segments: undefined };
  expect(ids({ ...nothing, overview: undefined, syncs: new Map(), churn: [] })).toEqual([]);
});

describe('what can be won', () => {
  it('names whom to look after and whom to win back, with the money, and leads there', () => {
    const [first, winBack] = attentionOf(known({ first: FIRST, winBack: WIN_BACK }));
    expect(first).toMatchObject({
      detail: '£168,472 of the £900,000 at risk within 30 days would go with them.',
      action: { to: '/customers/$customerId', customerId: 'c1' },
    });
    expect(winBack).toMatchObject({
      detail: '850 of them are silent too long for a tested risk. Won back for a year, they would be worth £50,000.',
      action: { to: '/segments/$segmentId', segmentId: '2' },
    });
  });
});

it('leaves it to the currency’s own notice when all orders are in another one', () => {
  expect(
    ids({
      overview: overviewExample({ asOf: null, otherCurrency: 6000, totals: { customers: 4, orders: 0, refunds: 0 } }),
      segments: { gate: 'failed', quality: null, reasons: ['no-orders-in-currency'] },
      churn: [{ window: '30d', gate: 'failed', actionable: false }],
    }),
  ).toEqual([]);
});
