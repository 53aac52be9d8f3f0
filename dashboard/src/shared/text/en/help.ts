/** What a word means here: in one sentence, and what else is worth knowing. */
interface Term {
  name: string;
  short: string;
  more?: string;
}

/** By a code that links and addresses name them by. */
const terms = {
  eyes: {
    name: 'EYES',
    short: 'The part of OmniFy that looks at what your customers bought: it finds segments and who may leave.',
    more: 'Its pages are Segments, Churn, Customers and Analyses. In the API its addresses begin with /api/eyes.',
  },
  analysis: {
    name: 'Analysis',
    short: 'One look at all orders up to a day: it finds the segments and the risks anew.',
    more: 'Results of earlier analyses stay and can be looked at and compared. Bring new orders, then analyse again.',
  },
  'as-of': {
    name: 'As of',
    short: 'The last day that an analysis looked at, usually the day of your last order.',
    more: '"Days since the last order" are counted to this day, not to today.',
  },
  segment: {
    name: 'Segment',
    short: 'A group of customers who buy alike, found in the orders and not set by hand.',
    more: 'Its name says what holds for nearly all of its customers.',
  },
  rfm: {
    name: 'RFM',
    short: 'Recency, frequency, monetary value: how long ago somebody bought last, how often, and for how much.',
    more: 'Segments are found by these three figures.',
  },
  median: {
    name: 'Median',
    short: 'The figure in the middle: half of the customers are above it, half below.',
    more: 'One very big order moves an average, and hardly a median. Ranges beside it hold the middle half.',
  },
  churn: {
    name: 'Churn',
    short: 'A customer leaves when no order comes within the window looked ahead: 30, 60 or 90 days.',
    more: 'Nobody tells a shop that they leave. So it is defined by orders that do not come.',
  },
  risk: {
    name: 'Risk',
    short:
      'How likely it is that a customer does not order within the window, as learned from what earlier customers did.',
    more: 'A risk is only shown for customers like those it was tested on: with an order in the 180 days before.',
  },
  'value-at-risk': {
    name: 'Money at risk',
    short: 'What customers would spend within the window by their recent habits, times the risk that they do not.',
    more: 'Customers are best looked at in this order: a high risk of a small sum matters less.',
  },
  'win-back': {
    name: 'Win-back',
    short: 'Bringing back customers who have not ordered for so long that they have most likely left.',
    more: 'They have no risk, because there is nothing left to foretell; what they spent before says what a return is worth.',
  },
  lapsed: {
    name: 'Lapsed',
    short: 'Without an order for more than 180 days.',
    more: 'The risks are tested on customers who ordered more recently, so none is given.',
  },
  value: {
    name: 'Spent in the last 12 months',
    short: 'Orders less refunds in the 365 days up to the day of the analysis.',
  },
  evidence: {
    name: 'Evidence',
    short: 'How a number was measured, how good it is, and what else was tried.',
    more: 'The ring beside a number stands for it: full where the test was passed, half where only the order of customers holds, empty where it failed, dashed where nothing was tested. Press it to see everything.',
  },
  gate: {
    name: 'Test to pass',
    short: 'Limits set beforehand that a result must reach before anything may act on it.',
    more: 'A result that misses them is shown in grey, as it is, and never hidden or made to look better.',
  },
  'test-period': {
    name: 'Test on a later period',
    short: 'Risks are learned up to a day, and checked against what really happened after it.',
    more: 'What was checked on the very orders that it was learned from would look better than it is.',
  },
  silhouette: {
    name: 'Separation (silhouette)',
    short: 'How far apart the segments are, from 0 to 1. At least 0.45 is needed.',
    more: 'Near 1, everybody is much closer to their own group than to the next. Near 0, groups run into each other.',
  },
  stability: {
    name: 'Stability (Rand index)',
    short: 'How alike the segments come out when random samples of the customers are grouped anew, from 0 to 1.',
  },
  auc: {
    name: 'Ranking (AUC)',
    short:
      'How often a customer who left had a higher risk than one who stayed. 0.5 is a coin toss, 1 is always; at least 0.70 is needed.',
    more: 'It says whether the order of customers is right, not whether a risk of 80% means 80 of 100.',
  },
  calibration: {
    name: 'Distance from what happened (calibration)',
    short: 'If 100 customers have a risk of 30%, about 30 should leave: by how much that was missed, on average.',
    more: 'Where it is more than 10 points, customers may still be listed in the right order, and the percentages are not for acting on.',
  },
  brier: {
    name: 'Brier score',
    short: 'The mean squared distance between the risks and what happened, from 0 to 1; lower is better.',
  },
  interval: {
    name: '95% interval',
    short: 'Where a figure would fall in 95 of 100 repetitions with other customers of the same kind.',
    more: 'A wide one means: measured on few customers.',
  },
  consent: {
    name: 'Consent',
    short: 'What a customer has said about being analysed, and about receiving marketing.',
    more: 'Agreed: may be used. Refused: never used. Not recorded: nothing was said; for analyses your organization’s default counts, and for marketing it is no yes.',
  },
  source: {
    name: 'Source',
    short: 'Where records come from: a connected account, or a file.',
    more: 'Somebody whom two sources know is two customers here. In lists for other systems a refusal of either counts for both where the e-mail address or phone number is the same, and an address stands there once.',
  },
  sync: {
    name: 'Sync',
    short: 'Reading what is new in a connected account. Nothing is ever written there.',
    more: 'It can be repeated at any time; nothing is doubled.',
  },
  'rejected-row': {
    name: 'Rejected row',
    short: 'A row of a file that could not be used, with the reason. All others are taken.',
    more: 'Save the rejected rows, correct them, and import that file.',
  },
  role: {
    name: 'Role',
    short: 'What somebody may do in an organization: owner, admin, marketer or viewer.',
    more: 'Settings show what yours includes.',
  },
  trace: {
    name: 'Trace',
    short: 'The number of a request that failed. Whoever runs OmniFy for you finds it by that.',
  },
} satisfies Record<string, Term>;

export type TermCode = keyof typeof terms;

export const help = {
  title: 'Help',
  note: 'What the words mean, what the keyboard does, and where to ask.',
  find: { title: 'First steps' },
  steps: [
    { to: '/imports/new', name: 'Import a file', text: 'Orders with a customer, a date and an amount are enough.' },
    { to: '/connections', name: 'Connect an account', text: 'Customers and orders are read from there.' },
    { to: '/segments', name: 'See the segments', text: 'Who your customers are, by what they buy.' },
    { to: '/churn', name: 'See who may leave', text: 'The customers with the most money at risk first.' },
  ],
  glossary: { title: 'Words', note: 'In the order in which you meet them.' },
  terms: terms as Record<TermCode, Term>,
  whatIs: (name: string) => `What is this: ${name}`,
  readMore: 'More in the help',
  keys: {
    title: 'Keyboard',
    label: 'Keys and what they do',
    key: 'Key',
    does: 'What it does',
    rows: [
      { keys: 'Tab, Shift + Tab', does: 'To the next or the last control. The first one on each page skips the menu.' },
      { keys: 'Enter, Space', does: 'Presses the button or follows the link.' },
      { keys: 'Escape', does: 'Closes a drawer, a dialog or a menu, and gives the focus back.' },
      { keys: 'Arrow keys', does: 'Move in menus and choices, and scroll lists.' },
      { keys: 'Home, End', does: 'To the beginning or the end of a long list.' },
    ],
  },
  ask: {
    title: 'Where to get help',
    text: 'OmniFy runs where your company runs it. Ask the person who set it up for you; where a message shows a trace, pass it on.',
    operators: 'For whoever runs or extends it:',
    api: 'API reference',
    openapi: 'OpenAPI document',
    health: 'State of the services',
  },
};
