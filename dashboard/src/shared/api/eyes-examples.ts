// What eyes-service answers, for tests.
import type {
  AnalysedData,
  ChurnEvidence,
  ChurnReport,
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
};

/** A segment, with what differs from a usual one. */
export const segmentExample = (differing: Partial<Segment> = {}): Segment => ({
  id: '0',
  name: 'Recent frequent big spenders',
  description: 'Ordered 13 days ago, 8 orders, 2,500 spent',
  size: 700,
  share: 0.1614,
  value: { amount: 66_856_100, currency: 'GBP' },
  medianRecencyDays: 13,
  medianOrders: 8,
  medianSpend: { amount: 254_000, currency: 'GBP' },
  churnRisk: 0.319,
  valueAtRisk: { amount: 1_195_600, currency: 'GBP' },
  topReasons: [{ feature: 'recency', direction: 'lowers', text: 'last order 13 days ago, where 50 is usual' }],
  ...differing,
});

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
      why: 'highest silhouette of those that pass',
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
      why: 'fewer-than-3-segments, smallest-segment-below-5-percent',
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
  segments: [
    segmentExample(),
    segmentExample({ id: '1', name: 'Typical buyers', size: 2600, share: 0.5993 }),
    segmentExample({ id: '2', name: 'One-time buyers, long gone', size: 1038, share: 0.2393 }),
  ],
  ...differing,
});

const CHURN: ChurnEvidence = {
  gate: 'passed',
  actionable: true,
  reasons: [],
  method: {
    learner: 'logistic, four cut-offs',
    features: ['recency', 'frequency'],
    population: 'active',
    trainCutoff: '2011-10-10',
    testCutoff: '2011-11-09',
    attempts: [
      {
        learner: 'logistic',
        features: ['recency', 'frequency'],
        validationAuc: 0.7512,
        chosen: false,
        why: '0.021 below the highest area on the window after the training cut-off',
        secondLook: false,
      },
      {
        learner: 'logistic, four cut-offs',
        features: ['recency', 'frequency'],
        validationAuc: 0.7721,
        chosen: true,
        why: 'highest area on the window after the training cut-off',
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
export const churnExample = (evidence: Partial<ChurnEvidence> = {}): ChurnReport => ({
  analysisId: '01993b3c-0000-7000-8000-000000000002',
  window: '30d',
  asOf: '2011-12-09',
  definition: 'no order in the 30 days after the cut-off',
  evidence: { ...CHURN, ...evidence },
  atRisk: { items: [], next: null },
});
