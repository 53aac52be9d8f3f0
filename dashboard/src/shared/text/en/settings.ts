const roles = {
  owner: { name: 'Owner', may: 'May do everything, and say who else is an owner.' },
  admin: { name: 'Admin', may: 'Runs it: settings, people and connections, and all that a marketer does.' },
  marketer: { name: 'Marketer', may: 'Works with customers: brings data in, analyses it, and takes lists out.' },
  viewer: { name: 'Viewer', may: 'Looks, changes nothing, and takes no lists out.' },
};

interface Area {
  name: string;
  see?: string;
  act?: string;
}

/** What permissions are about, and what they allow there. */
const areas = {
  organization: { name: 'Organization settings', see: 'See', act: 'Change' },
  members: { name: 'People', see: 'See', act: 'Invite and change' },
  platforms: { name: 'Connections', see: 'See', act: 'Connect and sync' },
  imports: { name: 'Files', act: 'Import' },
  customers: { name: 'Customers', see: 'See' },
  views: { name: 'Saved views of customers', see: 'See', act: 'Save and change' },
  exports: { name: 'Lists as files', act: 'Take out' },
  eyes: { name: 'Segments and churn', see: 'See', act: 'Start analyses' },
} satisfies Record<string, Area>;

export const settings = {
  title: 'Settings',
  sections: {
    organization: 'Organization',
    people: 'People',
    account: 'Your account',
    sessions: 'Where you are signed in',
  },
  unsaved: {
    title: 'Leave without saving?',
    note: 'What you changed here is not saved yet.',
    leave: 'Leave',
    stay: 'Stay',
  },
  organization: {
    title: 'Organization',
    panel: 'Settings',
    currencyChange: (from: string, to: string) => `What it means to change ${from} to ${to}`,
    currencyChangeDetail: (from: string, to: string) =>
      `Figures and analyses will count only orders in ${to}. Orders in ${from} stay stored and are left out until you change back; nothing is converted. Segments and churn stay as they were analysed until you analyse again.`,
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
  you: {
    name: 'Your name',
    nameNote: 'As colleagues see it.',
    nameSaved: 'Your name is saved',
    email: 'E-mail address',
    emailNow: (email: string) => `You sign in with ${email}.`,
    newEmail: 'New e-mail address',
    passwordForEmail: 'Password, to be sure it is you',
    changeEmail: 'Change the address',
    emailAsked: (email: string) => `Look into the mailbox of ${email}`,
    emailAskedDetail:
      'If nobody has this address yet, a mail with a link is on its way there. The address counts once you have opened it, within an hour.',
    noMail: 'This installation sends no mails, so that no new address can be confirmed.',
    password: 'Password',
    passwordNote: 'Changing it signs you out everywhere else.',
    currentPassword: 'Current password',
    newPassword: 'New password',
    changePassword: 'Change the password',
    passwordSaved: 'Your password is changed; other devices are signed out',
    wrongPassword: 'This is not your password.',
    role: 'Role',
  },
  sessions: {
    title: 'Sessions',
    note: 'What you end is signed out within a second.',
    device: (browser: string | null, system: string | null) =>
      browser === null ? (system ?? 'Unknown device') : system === null ? browser : `${browser} on ${system}`,
    current: 'this device',
    facts: (organization: string, network: string | null) =>
      network === null ? organization : `${organization}, from ${network}`,
    times: (created: string, used: string) => `Since ${created}, last used ${used}`,
    end: 'Sign out',
    endOf: (device: string) => `Sign out ${device}`,
    ended: (device: string) => `${device} is signed out`,
    endOthers: 'Sign out the others',
    othersEnded: 'All other devices are signed out',
    endAll: 'Sign out everywhere',
  },
  roles: roles as Record<string, { name: string; may: string }>,
  permissions: {
    title: 'What you may do',
    area: 'Area',
    see: 'See',
    act: 'Do',
    allowed: 'Allowed',
    yes: 'Allowed',
    no: 'Not allowed',
  },
  areas: areas as Record<keyof typeof areas, Area>,
  look: { title: 'Appearance', note: 'Kept on this device.' },
  leave: { title: 'Sign out', note: 'On this browser, in all its tabs.' },
};
