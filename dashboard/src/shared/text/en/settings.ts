const roles = {
  owner: { name: 'Owner', may: 'Signed the organization up, and may do everything.' },
  admin: { name: 'Admin', may: 'Runs it: settings, people and connections.' },
  marketer: { name: 'Marketer', may: 'Works with customers: brings data in and analyses it.' },
  viewer: { name: 'Viewer', may: 'Looks, and changes nothing.' },
};

/** What permissions are about, by the word before their colon, and what the word after it allows. */
const areas: Record<string, { name: string; see?: string; act?: string }> = {
  organization: { name: 'Organization settings', see: 'See', act: 'Change' },
  members: { name: 'People', see: 'See', act: 'Invite and change' },
  audit: { name: 'Record of changes', see: 'See' },
  platforms: { name: 'Connections', see: 'See', act: 'Connect and sync' },
  imports: { name: 'Files', act: 'Import' },
  customers: { name: 'Customers', see: 'See', act: 'Change' },
  eyes: { name: 'Segments and churn', see: 'See', act: 'Start analyses' },
};

export const settings = {
  title: 'Settings',
  organization: {
    title: 'Organization',
    name: 'Name',
    currency: 'Currency',
    currencyHint: 'Figures and analyses count orders in this currency. Orders in another are kept, and left out.',
    timezone: 'Time zone',
    timezoneHint: 'Where a day begins and ends: of orders, and of analyses.',
    readOnly: 'Your role lets you see this. An owner or admin can change it.',
    required: 'This is needed.',
    saved: 'Settings are saved',
    undo: 'Undo',
  },
  conflict: {
    title: 'Somebody else changed this meanwhile',
    text: 'Nothing of yours was saved. Saving yours keeps what only they changed.',
    setting: 'Setting',
    theirs: 'Theirs',
    yours: 'Yours',
    untouched: 'not changed by you',
    take: 'Take theirs',
    keep: 'Save mine',
  },
  you: { title: 'You', name: 'Name', email: 'E-mail address', role: 'Role' },
  roles: roles as Record<string, { name: string; may: string }>,
  permissions: { title: 'What you may do', area: 'Area', see: 'See', act: 'Change', yes: 'Allowed', no: 'Not allowed' },
  areas,
  look: { title: 'Appearance', note: 'Kept on this device.' },
  leave: { title: 'Sign out', note: 'On this browser, in all its tabs.' },
};
