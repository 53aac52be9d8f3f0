import { counted } from '../counted';

/** Why a gate failed, and what a reader should know besides, by the code that the evidence carries. */
const reasons: Record<string, string> = {
  'silhouette-below-0.45': 'The groups are not far enough apart.',
  'fewer-than-3-segments': 'There are fewer than three groups.',
  'smallest-segment-below-5-percent': 'The smallest group is too small.',
  'noise-above-10-percent': 'Too many customers fit into no group.',
  'auc-below-0.70': 'Those who left were not told from those who stayed well enough.',
  'margin-over-recency-below-0.02': 'Sorting by the last order alone does about as well.',
  'margin-over-recency-uncertain': 'It is not sure that this does better than sorting by the last order alone.',
  'calibration-error-above-0.10': 'The risks are too far from what really happened.',
  'too-few-customers': 'Fewer than 100 customers with an order can be analysed. Bring more orders, then analyse again.',
  'no-variation': 'All customers are alike: the same last order day, number of orders and spend.',
  'history-too-short': 'The orders do not go back far enough to learn from one period and test on a later one.',
  'one-outcome-only': 'Nearly all customers left, or nearly all stayed. There is nothing to tell apart.',
  'data-older-than-7-days': 'The newest order is more than 7 days old. This shows how things were then.',
  'no-orders-in-currency': 'No order is in your organization’s currency, so there was nobody to look at.',
  'orders-in-other-currency': 'Orders in another currency were left out.',
  'search-out-of-time': 'The search for groups ended after two minutes, before everything was tried.',
};

const features: Record<string, string> = {
  recency: 'days since the last order',
  frequency: 'orders so far',
  monetary: 'net spend so far',
  orderValue: 'net spend an order',
  tenure: 'days since the first order',
  gap: 'days between orders',
  overdue: 'how overdue the next order is',
  orders30: 'orders in the last 30 days',
  spend30: 'net spend in the last 30 days',
  orders90: 'orders in the last 90 days',
  spend90: 'net spend in the last 90 days',
  orders180: 'orders in the last 180 days',
  spend180: 'net spend in the last 180 days',
  lastAmount: 'size of the last order',
  trend: 'orders in the last 90 days against the 90 before',
  purchaseDays: 'days with an order',
  gapSpread: 'how much the days between orders vary',
  expectedOrders: 'orders to expect by the purchase rhythm',
  spend365: 'net spend in the last 365 days',
};

const algorithms = {
  kmeans: 'K-means',
  dbscan: 'DBSCAN',
  agglomerative: 'Ward',
};

const learners: Record<string, string> = {
  logistic: 'Logistic regression',
  'bg-nbd': 'Purchase rhythm (BG/NBD)',
  'logistic + bg-nbd': 'Logistic regression with purchase rhythm',
  'logistic, four cut-offs': 'Logistic regression, four periods',
  'logistic + bg-nbd, four cut-offs': 'Logistic regression with purchase rhythm, four periods',
  'logistic with products': 'Logistic regression, measures combined',
  'logistic with products + bg-nbd, four cut-offs':
    'Logistic regression, measures combined, with purchase rhythm, four periods',
  'tribuo-logistic': 'Logistic regression by gradient descent',
  'tribuo-random-forest': 'Random forest',
};

const preprocessing: Record<string, string> = {
  'upper 95 % clip, z-score': 'The top 5% of values capped, then one scale',
  'upper 90 % clip, z-score': 'The top 10% of values capped, then one scale',
  'log(1 + x), z-score': 'Logarithms, then one scale',
};

/** The same beside many others. */
const prepared: Record<string, string> = {
  'upper 95 % clip, z-score': 'Top 5% capped',
  'upper 90 % clip, z-score': 'Top 10% capped',
  'log(1 + x), z-score': 'Logarithms',
};

const parameters: Record<string, string> = {
  k: 'groups',
  starts: 'starts',
  linkage: 'linkage',
  eps: 'reach',
  minPoints: 'neighbours needed',
};

/** A code that is not known here yet, as words. */
const spelled = (code: string) => code.replaceAll('-', ' ');
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const evidence = {
  title: { segments: 'Evidence for the segments', churn: (days: string) => `Evidence for the risks within ${days}` },
  asOf: (day: string) => `Analysis as of ${day}`,
  open: 'See the evidence',
  sections: { gate: 'The test', method: 'How it was done', data: 'What it saw', attempts: 'What else was tried' },
  reason: (code: string) => reasons[code] ?? `${capitalized(spelled(code))}.`,
  feature: (name: string) => features[name] ?? name,
  algorithm: (name: keyof typeof algorithms) => algorithms[name],
  learner: (name: string) => learners[name] ?? name,
  algorithmLine: {
    kmeans: 'Each customer belongs to the nearest of a few centres.',
    dbscan: 'Groups are where customers lie dense; those between belong to none.',
    agglomerative: 'The nearest groups are merged again and again.',
  },
  preprocessing: (name: string) => preprocessing[name] ?? name,
  parameter: (name: string, value: string) => `${value} ${parameters[name] ?? name}`,
  verdict: {
    segmentsPassed: (silhouette: string, k: string, smallest: string) =>
      `The segments are clearly apart: separation is ${silhouette}, in ${counted(k, 'group', 'groups')} of at least ${smallest} of the customers each.`,
    segmentsFailed: 'These segments are not clear enough to act on.',
    churnRanks: (auc: string, recency: string) =>
      `Of a customer who left and one who stayed, the one who left had the higher risk in ${auc} of 100 cases. Sorting by the last order alone reaches ${recency}.`,
    churnPassed: 'The risks may be acted on.',
    churnWeak: (error: string) =>
      `But the risks are ${error} off what really happened, on average. The order of customers holds; do not act on the percentages.`,
    churnFailed: 'That is not enough to act on.',
    none: 'Nothing was measured.',
  },
  notice: {
    failed: {
      segments: 'These segments are not for acting on',
      churn: (days: string) => `The risks within ${days} are not for acting on`,
    },
    none: {
      segments: 'No segments could be found',
      churn: (days: string) => `No risks within ${days} could be learned`,
    },
    greyed: 'What was found is shown in grey, as it is, and without advice.',
    within: (figure: string, interval: string) => `${figure} (${interval})`,
    is: (name: string, figure: string, needed: string) => `${name} is ${figure}; needed is ${needed}.`,
  },
  criteria: {
    silhouette: { name: 'Separation', term: 'silhouette', line: 'How far apart the groups are, 0 to 1.' },
    k: { name: 'Number of groups', term: '', line: 'Two groups say little more than good and bad.' },
    smallest: {
      name: 'Smallest group',
      term: '',
      line: 'Its share of all customers: a group must be worth addressing.',
    },
    noise: { name: 'Customers in no group', term: '', line: 'The share that fits nowhere.' },
    stability: {
      name: 'Stability',
      term: 'adjusted Rand index',
      line: 'How alike the groups come out when random samples are grouped anew, 0 to 1.',
    },
    auc: {
      name: 'Ranking',
      term: 'AUC',
      line: 'How often one who left had a higher risk than one who stayed. 0.5 is a coin toss, 1 is always.',
    },
    margin: {
      name: 'Gain over the last order',
      term: 'AUC difference',
      line: 'How much better it ranks than sorting customers by their last order alone.',
    },
    calibration: {
      name: 'Distance from what happened',
      term: 'calibration error',
      line: 'If 100 customers have a risk of 30%, about 30 should leave. By how much that was missed, on average.',
    },
  },
  why: {
    title: 'Why',
    raises: 'Raises the risk',
    lowers: 'Lowers the risk',
    none: 'Nothing stands out.',
    inLine: (way: string, reason: string) => `${way}: ${reason}`,
    more: (others: number) => (others === 1 ? ', and one more' : `, and ${others} more`),
    against: {
      raises: (others: number) => (others === 1 ? '; one raises it' : `; ${others} raise it`),
      lowers: (others: number) => (others === 1 ? '; one lowers it' : `; ${others} lower it`),
    },
  },
  neededLeast: (figure: string) => `at least ${figure}`,
  neededMost: (figure: string) => `at most ${figure}`,
  neededMargin: (figure: string) => `at least ${figure}, and surely above 0`,
  interval: (from: string, to: string) => `95% interval ${from} to ${to}`,
  needed: (needed: string) => `Needed: ${needed}`,
  neededToAct: (needed: string) => `Needed to act: ${needed}`,
  information: 'For information',
  met: 'Passed',
  unmet: 'Not passed',
  secondLook:
    'The first choice failed on the test period, so four more were tried and the period was opened a second time. Trust these figures a little less.',
  facts: {
    recencyAlone: 'Last order alone',
    baseRate: 'Left in the test',
    tested: 'Customers tested',
    brier: 'Brier score',
    brierLine: (score: string) => `${score} (mean squared error of the risks; lower is better)`,
    algorithm: 'Algorithm',
    parameters: 'Parameters',
    features: 'Looked at',
    scale: 'Prepared',
    seed: 'Seed',
    learner: 'Model',
    definition: 'Leaving means',
    population: 'Customers',
    active: (days: string) =>
      `Those with an order in the ${counted(days, 'day', 'days')} before. Who was silent longer was not tested, and gets no risk.`,
    learned: 'Learned from',
    testedOn: 'Tested on',
    analysed: 'Customers analysed',
    period: (from: string, to: string) => `${from} to ${to}`,
    learnedUntil: (from: string, to: string) => `What was known on ${from}, and who ordered until ${to}`,
    orders: 'Orders',
    refunds: 'Refunds',
    range: 'Period',
    sources: 'Sources',
    source: (name: string, orders: string) => `${name}: ${orders}`,
    excluded: 'Left out for consent',
    defaulted: 'Consent not recorded',
    defaultedLine: (customers: string) =>
      `${counted(customers, 'customer', 'customers')}, counted by your organization's default`,
    customers: (customers: string) => counted(customers, 'customer', 'customers'),
    otherCurrency: 'In another currency',
    ordersIn: (orders: string, currency: string) => `${orders} in ${currency}`,
    leftOut: (orders: string) => `${orders}, left out`,
    none: 'None',
    noMethod: 'No method was chosen, because nothing could be measured.',
  },
  attempts: {
    label: 'What was tried',
    note: {
      segments: (tried: string) =>
        `${counted(tried, 'way was', 'ways were')} tried. Of those that pass, the highest separation is taken, or the most stable of the near-equals.`,
      churn: (tried: string) =>
        `${counted(tried, 'way was', 'ways were')} tried, and compared on a period before the test. The simplest that nothing surely beats is taken.`,
    },
    none: 'Nothing was tried.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Your browser did not allow copying. Export the CSV instead.',
    chosen: 'Chosen',
    second: 'Second look',
    tried: 'Tried',
    prepared: (preprocessing: string, features: string) => `${prepared[preprocessing] ?? preprocessing}; ${features}`,
    named: (algorithm: string, groups: string) => `${algorithm}, ${groups}`,
    groups: (k: number) => counted(k, 'group', 'groups'),
    looks: (number: string, features: string) =>
      features === '' ? 'Days and number of orders' : `${counted(number, 'measure', 'measures')}: ${features}`,
    unfitted: 'Not fitted',
    silhouette: 'Separation',
    smallest: 'Smallest',
    noise: 'In none',
    auc: 'AUC before the test',
    file: {
      segments: (asOf: string) => `segment-attempts-${asOf}`,
      churn: (window: string, asOf: string) => `churn-attempts-${window}-${asOf}`,
    },
  },
};
