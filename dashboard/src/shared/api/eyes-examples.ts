// What eyes-service answers, for tests.
import type {
  AnalysedData,
  ChurnEvidence,
  ChurnReport,
  Medians,
  ReasonLine,
  Segment,
  SegmentsEvidence,
  SegmentsReport,
} from './eyes-shapes';

const data: AnalysedData = {
  orders: 18_532,
  refunds: 468,
  from: '2010-12-01',
  to: '2011-12-09',
  sources: [{ name: 'upload', orders: 18_532 }],
  excludedForConsent: 0,
  consentDefaulted: 4338,
  otherCurrency: 0,
  otherCurrencies: [],
};

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

/** All who can be analysed. */
const EVERYONE = { customers: 4338, medianRecencyDays: 50, medianOrders: 2, medianSpend: gbp(67_449) };

/** Those whom the test covers: what is usual in every reason. */
export const TESTED: NonNullable<Medians> = {
  customers: 3488,
  medianRecencyDays: 32,
  medianOrders: 3,
  medianSpend: gbp(80_012),
};

/** A reason that the last order gives, as of a segment when it says of how many. */
export const lastOrderExample = (days: number, customers?: number): ReasonLine => ({
  code: 'last-order',
  direction: days > TESTED.medianRecencyDays ? 'raises' : 'lowers',
  arguments: {
    days,
    usual: TESTED.medianRecencyDays,
    ofCustomers: TESTED.customers,
    ...(customers === undefined ? {} : { customers }),
  },
});

/** A segment, with what differs from a usual one. */
export const segmentExample = (differing: Partial<Segment> = {}): Segment => ({
  id: '0',
  name: { code: 'repeat-buyers', arguments: { ordersAtLeast: 5, orderedWithin: 60 } },
  renamed: null,
  description: {
    code: 'segment-medians',
    arguments: { customers: 700, recencyDays: 13, orders: 8, spend: gbp(254_000) },
  },
  size: 700,
  share: 0.1614,
  value: gbp(66_856_100),
  medianRecencyDays: 13,
  medianOrders: 8,
  medianSpend: gbp(254_000),
  lapsed: 0,
  winBackValue: gbp(0),
  tested: { customers: 700, medianRecencyDays: 13, medianOrders: 8, medianSpend: gbp(254_000) },
  churnRisk: 0.319,
  valueAtRisk: gbp(1_195_600),
  topReasons: [
    lastOrderExample(13, 700),
    { code: 'orders', direction: 'lowers', arguments: { orders: 8, usual: 3, customers: 700, ofCustomers: 3488 } },
  ],
  ...differing,
});

/** Repeat buyers, typical ones, and one-time buyers of whom most are silent too long for a risk. */
const THREE: Segment[] = [
  segmentExample(),
  segmentExample({
    id: '1',
    name: { code: 'customers', arguments: { orderedWithin: 180 } },
    size: 2600,
    share: 0.5993,
    medianRecencyDays: 40,
    medianOrders: 2,
    medianSpend: gbp(65_000),
    tested: { customers: 2600, medianRecencyDays: 40, medianOrders: 2, medianSpend: gbp(65_000) },
    topReasons: [lastOrderExample(40, 2600)],
  }),
  segmentExample({
    id: '2',
    name: { code: 'one-time-buyers', arguments: { ordersAtMost: 1, silentOver: 120 } },
    size: 1038,
    share: 0.2393,
    medianRecencyDays: 241,
    medianOrders: 1,
    medianSpend: gbp(31_200),
    lapsed: 850,
    winBackValue: gbp(5_000_000),
    tested: { customers: 188, medianRecencyDays: 161, medianOrders: 1, medianSpend: gbp(30_000) },
    churnRisk: 0.815,
    valueAtRisk: gbp(90_000),
    topReasons: [
      lastOrderExample(161, 188),
      { code: 'orders', direction: 'raises', arguments: { orders: 1, usual: 3, customers: 188, ofCustomers: 3488 } },
    ],
  }),
];

const SEGMENTS: SegmentsEvidence = {
  gate: 'passed',
  reasons: [],
  data,
  method: {
    algorithm: 'kmeans',
    parameters: { k: 3, starts: 10 },
    features: ['recency', 'frequency', 'monetary'],
    preprocessing: 'upper 95 % clip, z-score',
    seed: 42,
  },
  limits: { silhouette: 0.45, k: 3, smallestShare: 0.05, noiseShare: 0.1 },
  quality: {
    silhouette: 0.5532,
    silhouetteInterval: [0.5407, 0.5655],
    k: 3,
    smallestShare: 0.1614,
    noiseShare: 0,
    stability: 0.97,
  },
  attempts: [
    {
      algorithm: 'kmeans',
      parameters: { k: 3, starts: 10 },
      features: ['recency', 'frequency', 'monetary'],
      preprocessing: 'upper 95 % clip, z-score',
      silhouette: 0.5532,
      k: 3,
      smallestShare: 0.1614,
      noiseShare: 0,
      chosen: true,
      why: { code: 'highest-silhouette', arguments: {} },
    },
    {
      algorithm: 'dbscan',
      parameters: { eps: 0.412345, minPoints: 21 },
      features: ['recency', 'frequency', 'monetary'],
      preprocessing: 'log(1 + x), z-score',
      silhouette: 0.6101,
      k: 2,
      smallestShare: 0.0212,
      noiseShare: 0.03,
      chosen: false,
      why: {
        code: 'failed-conditions',
        arguments: { reasons: ['fewer-than-3-segments', 'smallest-segment-below-5-percent'] },
      },
    },
  ],
};

/** Segments, with what differs from a report whose gate passed. */
export const segmentsExample = (
  evidence: Partial<SegmentsEvidence> = {},
  differing: Partial<SegmentsReport> = {},
): SegmentsReport => ({
  analysisId: '01993b3c-0000-7000-8000-000000000002',
  window: '30d',
  asOf: '2011-12-09',
  customers: 4338,
  evidence: { ...SEGMENTS, ...evidence },
  everyone: EVERYONE,
  tested: TESTED,
  notes: [],
  segments: THREE,
  ...differing,
});

const CHURN: ChurnEvidence = {
  gate: 'passed',
  actionable: true,
  reasons: [],
  data,
  limits: { auc: 0.7, marginOverRecency: 0.02, calibrationError: 0.1 },
  method: {
    learner: 'logistic, four cut-offs',
    features: ['recency', 'frequency'],
    population: 'active',
    activeDays: 180,
    trainCutoff: '2011-10-10',
    testCutoff: '2011-11-09',
    attempts: [
      {
        learner: 'logistic',
        features: ['recency', 'frequency'],
        validationAuc: 0.7512,
        chosen: false,
        why: { code: 'below-highest', arguments: { on: 'next-window', by: 0.021 } },
        secondLook: false,
      },
      {
        learner: 'logistic, four cut-offs',
        features: ['recency', 'frequency'],
        validationAuc: 0.7721,
        chosen: true,
        why: { code: 'highest-area', arguments: { on: 'next-window' } },
        secondLook: false,
      },
    ],
  },
  quality: {
    auc: 0.7834,
    aucInterval: [0.7612, 0.8061],
    aucRecencyAlone: 0.7021,
    marginInterval: [0.0512, 0.1103],
    brier: 0.1812,
    expectedCalibrationError: 0.0412,
    baseRate: 0.597,
    customersTested: 1619,
    secondLook: false,
  },
};

/** Churn, with what differs from a report that may be acted on. */
export const churnExample = (
  evidence: Partial<ChurnEvidence> = {},
  differing: Partial<ChurnReport> = {},
): ChurnReport => ({
  analysisId: '01993b3c-0000-7000-8000-000000000002',
  window: '30d',
  asOf: '2011-12-09',
  definition: { code: 'no-order-in-window', arguments: { days: 30 } },
  tested: TESTED,
  stakes: { customers: TESTED.customers, highRisk: 812, valueAtRisk: gbp(2_481_200) },
  evidence: { ...CHURN, ...evidence },
  atRisk: { items: [], next: null },
  lapsed: { customers: 850, value: gbp(5_000_000) },
  ...differing,
});
