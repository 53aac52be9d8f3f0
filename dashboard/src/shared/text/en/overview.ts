import { counted, worded } from '../counted';

export const overview = {
  title: 'Overview',
  asOf: (from: string, to: string) => `${from} to ${to}, the day of the last order`,
  periodLabel: 'Period',
  period: { '30d': '30 days', '90d': '90 days', '365d': '1 year' },
  empty: {
    title: 'Nothing is here yet',
    text: 'Connect an account or import a file of orders. This page then shows how the shop is doing, and after an analysis who may leave.',
    action: 'Get started',
  },
  noOrders: {
    title: 'No orders yet',
    text: (customers: string) =>
      `${counted(customers, 'customer is', 'customers are')} here. Figures begin with the first order.`,
    action: 'Import orders',
  },
  figures: {
    title: 'Figures',
    customers: 'Customers',
    newCustomers: 'New customers',
    orders: 'Orders',
    revenue: 'Revenue',
    averageOrder: 'Average order',
    valueAtRisk: 'Money at risk',
    before: (value: string) => `before ${value}`,
    refunds: (value: string) => `${value} of refunds taken off`,
    none: 'none before',
    notWhole: (day: string) => `Nothing is compared: orders begin on ${day}, too late for a whole period before.`,
    computed: (ago: string) => `Worked out ${ago}`,
  },
  risk: {
    what: (window: string) => `within ${window}`,
    before: (value: string) => `${value} in the analysis before`,
    notForActing: 'not for acting on',
    none: 'after the first analysis',
    noModel: 'no risks were found out',
    subject: 'the money at risk',
  },
  chart: {
    revenue: 'Revenue',
    orders: 'Orders',
    perDay: 'per day',
    perWeek: 'per week',
    title: (what: string, step: string) => `${what} ${step}`,
    show: 'Show',
    now: 'This period',
    before: 'Period before',
    label: (what: string, step: string, from: string, to: string) =>
      `${what} ${step} from ${from} to ${to}, with the period before behind it`,
    note: (before: string) => `Compared with ${before}`,
    span: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    columns: {
      span: 'Days',
      revenue: 'Revenue',
      orders: 'Orders',
      revenueBefore: 'Revenue before',
      ordersBefore: 'Orders before',
    },
  },
  sources: {
    title: 'Where the data comes from',
    holds: (orders: string, customers: string) =>
      `${counted(orders, 'order', 'orders')}, ${counted(customers, 'customer', 'customers')}`,
    lastOrder: 'Last order',
    received: 'Last received',
    upload: 'Files',
    never: 'never',
  },
  segments: {
    title: 'Segments',
    note: (customers: string, day: string) => `${counted(customers, 'customer', 'customers')} as of ${day}`,
    all: 'All segments',
    none: 'Segments appear after the first analysis.',
    notForActing: 'Shown as found, and not for acting on: they did not pass their test.',
    nothing: 'The analysis found no segments.',
    subject: 'the segments',
  },
  attention: {
    title: 'What to look at',
    none: 'All is well',
    noneNote: 'Nothing failed, nothing is out of date, and nothing waits for you.',
    incomplete: 'Not everything could be checked',
    more: (n: string) => `Show ${n} more`,
    fewer: 'Show fewer',
    first: {
      title: (name: string) => `Look after ${name} first`,
      detail: (money: string, all: string, days: string) =>
        `${money} of the ${all} at risk within ${days} would go with them.`,
      action: 'See why',
    },
    winBack: {
      title: (segment: string) => `Win back: ${segment}`,
      detail: (customers: string, money: string) =>
        `${customers} of them ${worded(customers, 'is', 'are')} silent too long for a tested risk. Won back for a year, they would be worth ${money}.`,
      action: 'See who',
    },
    renew: {
      title: (vendor: string, account: string) => `${account} at ${vendor} needs a new token`,
      detail: 'Nothing comes in from there until then.',
      action: 'Enter a token',
    },
    syncFailed: { title: (vendor: string) => `The last sync of ${vendor} failed`, action: 'See why' },
    importFailed: { title: 'The last import failed', action: 'See why' },
    rejected: {
      title: (rows: string) => `${counted(rows, 'row was', 'rows were')} left out of an import`,
      titleOfMany: (rows: string, imports: string) =>
        `${counted(rows, 'row was', 'rows were')} left out of ${counted(imports, 'import', 'imports')}`,
      detail: 'Each is listed with its reason.',
      action: 'See the rows',
    },
    old: {
      title: (days: string) => `The last order is ${counted(days, 'day', 'days')} old`,
      detail: 'Figures and risks end on that day, not today.',
      sync: 'Bring in newer ones',
      import: 'Import newer ones',
    },
    newData: {
      title: 'Data came in since the latest analysis',
      detail: 'Segments and risks do not know it yet.',
    },
    noAnalysis: {
      title: 'Nothing was analysed yet',
      detail: 'An analysis finds segments, and who may leave.',
    },
    analyse: 'Analyse now',
    analyses: 'See analyses',
    segmentsFailed: {
      title: 'The segments did not pass their test',
      few: 'Fewer than 100 customers can be grouped, or all are alike.',
      detail: 'They are shown as found. Do not act on them.',
      action: 'See the evidence',
    },
    churnFailed: {
      title: (windows: string) => `Churn within ${windows}: test not passed`,
      detail: 'It could not be shown that the risks tell who leaves. Do not act on them.',
      action: 'See the evidence',
    },
    churnWeak: {
      title: (windows: string) => `Churn within ${windows} is not exact enough to act on`,
      detail: 'It ranks customers well, but the risks themselves are off.',
      action: 'See the evidence',
    },
    currency: {
      title: (orders: string, currency: string) =>
        `${counted(orders, 'order', 'orders')} in other currencies than ${currency} ${worded(orders, 'is', 'are')} left out`,
      detail: 'Figures and analyses work in one currency: bring them in it, or change your organization’s.',
      action: 'See the setting',
    },
  },
};
