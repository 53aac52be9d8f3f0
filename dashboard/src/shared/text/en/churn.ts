import { counted, worded } from '../counted';

export const churn = {
  title: 'Churn',
  note: 'Who may leave, how much goes with them, and how far that can be trusted.',
  windows: 'Windows',
  card: {
    within: (days: string) => `Within ${days}`,
    evidence: (days: string) => `churn within ${days}`,
    auc: 'Ranking (AUC)',
    recency: (figure: string) => `by the last order alone ${figure}`,
    baseRate: 'Usual share who leave',
    high: (share: string) => `At ${share} risk or more`,
    counting: 'counting',
    customers: (count: string) => counted(count, 'customer', 'customers'),
    atLeast: (count: string) => `${count} or more ${worded(count, 'customer', 'customers')}`,
    value: 'Value at risk',
    failed: 'Gate failed, not for acting on',
    weak: 'Not for acting on',
    none: 'Nothing could be measured',
    notAnalysed: 'This analysis did not look so far ahead.',
  },
  notes: {
    auc: 'Ranking: how well those who left were told from those who stayed, on a later period. 0.5 is a coin toss, 1 is always right.',
    value:
      'Value at risk: what the customers of all segments would spend within the window by their last 180 days, times their risk.',
  },
  list: {
    title: (days: string) => `Customers at risk within ${days}`,
    definition: (text: string) => `Leaving means ${text}. Highest risk first.`,
    notForActing: 'Not for acting on',
    customer: 'Customer',
    risk: 'Risk',
    riskOf: (share: string) => `the risk of ${share}`,
    value: 'Spend in 365 days',
    reasons: 'Why',
    raises: 'Raises the risk:',
    lowers: 'Lowers the risk:',
    nobody: 'Nobody to list',
    nobodyText: 'No model could be made for this window, so there is no risk to list.',
  },
  empty: {
    title: 'No analysis yet',
    text: 'An analysis of your orders finds who may leave, and why. It takes a minute or two.',
    noData: 'No customers yet',
    noDataText: 'Who may leave shows in their orders. Bring some first.',
    bring: 'Bring data',
  },
  otherWindow: {
    title: (days: string) => `This analysis did not look ${days} ahead`,
    text: 'Choose another window, or analyse with all three.',
  },
};
