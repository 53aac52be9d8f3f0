import { counted } from '../counted';

interface PlatformWords {
  brings: string;
  fields: Record<string, { label: string; hint: string }>;
}

/** What a platform is and where its credentials are found, by its name in the API. */
const platforms: Record<string, PlatformWords> = {
  gohighlevel: {
    brings: 'Contacts with their tags and consent, opportunities, orders and refunds of one location.',
    fields: {
      accessToken: {
        label: 'Private integration token',
        hint: 'In GoHighLevel: Settings, Private Integrations, Create new integration. Tick the scopes below; the token begins with pit- and is shown once.',
      },
      locationId: {
        label: 'Location ID',
        hint: 'In GoHighLevel: Settings, Business Profile. It also stands in the address after /location/.',
      },
    },
  },
};

/** What a vendor's permission allows, by the vendor's name for it. */
const scopes = {
  'locations.readonly': 'Location: read',
  'contacts.readonly': 'Contacts: read',
  'opportunities.readonly': 'Opportunities: read',
  'payments/orders.readonly': 'Orders: read',
  'payments/transactions.readonly': 'Payments and refunds: read',
  'campaigns.readonly': 'Campaigns: read',
  'workflows.readonly': 'Workflows: read',
};

const streams = {
  contacts: 'Contacts',
  opportunities: 'Opportunities',
  orders: 'Orders',
  refunds: 'Refunds',
};

const kept = 'What came in so far stays, and nothing is doubled when you sync again.';

/** Why a vendor could not be asked, and what to do. */
const reasons = {
  refused: {
    title: (vendor: string) => `${vendor} does not accept the token`,
    detail: (vendor: string) =>
      `It was deleted or replaced, or belongs to another account. Make a new one in ${vendor} and enter it here. What was brought in stays.`,
  },
  renewed: {
    title: () => 'The last sync stopped at the old token',
    detail: () => 'The token is new. Sync again to bring in the rest; nothing is doubled.',
  },
  scope: {
    title: () => 'The token does not allow this',
    detail: (vendor: string) => `Add the missing permission to the token in ${vendor}, then test the connection.`,
  },
  full: {
    title: () => 'The trial database is full',
    detail: () =>
      `This installation has only its small trial database. Ask the person who runs it for a real MongoDB, then sync again. ${kept}`,
  },
  limit: {
    title: (vendor: string) => `${vendor} allows no more requests for now`,
    detail: (_vendor: string, at: string | null) =>
      `That comes back by itself${at === null ? '; sync again later.' : ` at ${at}.`} ${kept}`,
  },
  away: {
    title: (vendor: string) => `${vendor} does not answer`,
    detail: (_vendor: string, at: string | null) =>
      `The trouble is on their side. Try again ${at === null ? 'in a few minutes' : `after ${at}`}. ${kept}`,
  },
  strange: {
    title: (vendor: string) => `${vendor} answered in a way nobody expected`,
    detail: () => `Try again. If it stays like this, tell the people who run OmniFy for you. ${kept}`,
  },
  disconnected: {
    title: () => 'The connection was ended while the sync ran',
    detail: () => 'Connect the account again to bring in the rest.',
  },
  unknown: {
    title: () => 'The sync did not finish',
    detail: () => `Try again. ${kept}`,
  },
};

export const connections = {
  title: 'Connections',
  note: 'Accounts that customers and orders come from. OmniFy only ever reads there.',
  readOnly: 'Your role lets you see connections. An owner or admin can change them.',
  platforms,
  scopes: scopes as Record<string, string>,
  streams: streams as Record<string, string>,
  reasons,
  state: { 'not-connected': 'Not connected', connected: 'Connected', 'reconnect-needed': 'Needs a new token' },
  files: {
    title: 'Something else?',
    text: 'Orders and customers from any other system come in as a file.',
    action: 'Import a file',
  },
  connect: 'Connect',
  connectMore: 'Connect another account',
  demo: 'Try the demo account',
  demoNote: 'A sandbox with made-up customers and orders, to look around with.',
  demoBadge: 'Demo account',
  demoConnected: 'The demo account is connected',
  dialog: {
    title: (vendor: string) => `Connect ${vendor}`,
    renewTitle: (vendor: string) => `New token for ${vendor}`,
    note: (vendor: string) => `The token is checked with ${vendor} and kept encrypted. It is never shown again.`,
    renewNote: (account: string) => `For the account ${account}. Syncs and everything brought in stay.`,
    allows: 'The token should allow',
    required: 'This is needed.',
    refused: 'This is not accepted.',
    submit: 'Check and connect',
  },
  connected: (account: string) => `${account} is connected`,
  account: 'Account',
  since: 'Connected since',
  checked: 'Last checked',
  sync: 'Sync now',
  syncing: 'Bringing in',
  test: 'Test',
  tested: (granted: string, all: string) =>
    `The token works: ${granted} of ${counted(all, 'permission', 'permissions')}`,
  renew: 'Enter a new token',
  disconnect: 'Disconnect',
  more: (account: string) => `More for ${account}`,
  disconnectDialog: {
    title: (account: string) => `Disconnect ${account}?`,
    stays: 'Everything that was brought in stays: customers, orders, refunds and what was found in them.',
    goes: 'The token is forgotten, and nothing more comes in. You can connect the account again at any time.',
    done: (account: string) => `${account} is disconnected; its data stays`,
  },
  scopesTitle: 'What the token allows',
  granted: 'Allowed',
  notGranted: 'Not allowed',
  notGrantedNote: 'A sync leaves out what is not allowed. Tick it for the token at the vendor, then test again.',
  lastSync: 'Last sync',
  fresh: (ago: string) => `Brought in ${ago}`,
  neverSynced: 'Nothing was brought in yet.',
  neverSyncedNote: 'Sync now to bring in everything the token allows. It can be repeated at any time.',
  table: {
    stream: 'What',
    read: 'Read',
    created: 'New',
    updated: 'Changed',
    unchanged: 'Same',
    failed: 'Failed',
    skipped: 'Left out: the token does not allow it',
  },
  history: {
    title: 'Syncs',
    note: 'The latest 20',
    label: (vendor: string) => `Syncs of ${vendor}`,
    started: 'Started',
    account: 'Account',
    state: 'State',
    took: 'Took',
    empty: 'No sync yet',
    unknownAccount: 'Not known',
  },
};
