import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { readSearch } from '@/features/customers/filters';
import { resume } from '@/shared/api/session';
import { WINDOWS, type Window } from '@/shared/api/client';
import { PERIODS, type Period } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { Arrival } from './arrival';
import { Failure, NotFound, Waiting } from './fallbacks';
import { EitherFrame, OpenFrame, Shell, WaitingShell } from './shell';

const SOON_MS = 200;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const windowOf = (value: unknown): Window => WINDOWS.find((known) => known === value) ?? '30d';

/** What most pages of EYES are told: the churn window, and an analysis other than the latest. */
const eyesSearch = (search: Record<string, unknown>): { window?: Window; analysis?: string } => {
  const analysis = text(search.analysis);
  return {
    ...(search.window === undefined ? {} : { window: windowOf(search.window) }),
    ...(analysis === undefined ? {} : { analysis }),
  };
};

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Arrival />
    </>
  ),
  notFoundComponent: () => (
    <EitherFrame>
      <NotFound />
    </EitherFrame>
  ),
});

const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  validateSearch: (search): { next?: string } => {
    const next = text(search.next);
    // Only ever a path of ours: nobody is sent elsewhere by a crafted link.
    return next?.startsWith('/') && !next.startsWith('//') ? { next } : {};
  },
  pendingComponent: () => (
    <OpenFrame>
      <Waiting />
    </OpenFrame>
  ),
  beforeLoad: async ({ search }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    if ((await resume()) === 'in') throw redirect({ href: search.next ?? '/' });
  },
});

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  staticData: { title: t.session.signIn },
  component: lazyRouteComponent(() => import('@/features/session/sign-in-page'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => outside,
  path: '/sign-up',
  staticData: { title: t.session.signUp },
  component: lazyRouteComponent(() => import('@/features/session/sign-up-page'), 'SignUpPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => outside,
  path: '/forgot-password',
  staticData: { title: t.session.forgot.title },
  component: lazyRouteComponent(() => import('@/features/session/forgot-password-page'), 'ForgotPasswordPage'),
});

/** What mailed links lead to: for whoever opens them, signed in or not. */
const mailed = createRoute({
  getParentRoute: () => root,
  id: 'mailed',
  beforeLoad: async () => {
    await resume();
  },
});

const resetPassword = createRoute({
  getParentRoute: () => mailed,
  path: '/reset-password',
  staticData: { title: t.session.reset.title },
  component: lazyRouteComponent(() => import('@/features/session/reset-password-page'), 'ResetPasswordPage'),
});

const confirmEmail = createRoute({
  getParentRoute: () => mailed,
  path: '/confirm-email',
  staticData: { title: t.session.confirmEmail.title },
  component: lazyRouteComponent(() => import('@/features/session/confirm-email-page'), 'ConfirmEmailPage'),
});

const invitation = createRoute({
  getParentRoute: () => mailed,
  path: '/invitation',
  staticData: { title: t.people.accept.plainTitle },
  component: lazyRouteComponent(() => import('@/features/people/invitation-page'), 'InvitationPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: () => <Shell />,
  // The frame is there at once, however long it takes to find out who comes.
  pendingComponent: WaitingShell,
  pendingMs: SOON_MS,
  pendingMinMs: 0,
  beforeLoad: async ({ location }) => {
    if ((await resume()) !== 'in') {
      const next = location.href === '/' ? {} : { next: location.href };
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
      throw redirect({ to: '/sign-in', search: next });
    }
  },
});

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/',
  staticData: { title: t.overview.title },
  validateSearch: (search): { period?: Period } => {
    const period = PERIODS.find((known) => known === search.period);
    return period === undefined ? {} : { period };
  },
  component: lazyRouteComponent(() => import('@/features/overview/overview-page'), 'OverviewPage'),
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/start',
  staticData: { title: t.onboarding.title },
  component: lazyRouteComponent(() => import('@/features/onboarding/start-page'), 'StartPage'),
});

const segments = createRoute({
  getParentRoute: () => inside,
  path: '/segments',
  staticData: { title: t.segments.title },
  validateSearch: eyesSearch,
  component: lazyRouteComponent(() => import('@/features/segments/segments-page'), 'SegmentsPage'),
});

const segment = createRoute({
  getParentRoute: () => inside,
  path: '/segments/$segmentId',
  staticData: { title: t.segments.table.name },
  validateSearch: eyesSearch,
  component: lazyRouteComponent(() => import('@/features/segments/segment-page'), 'SegmentPage'),
});

const churn = createRoute({
  getParentRoute: () => inside,
  path: '/churn',
  staticData: { title: t.churn.title },
  validateSearch: eyesSearch,
  component: lazyRouteComponent(() => import('@/features/churn/churn-page'), 'ChurnPage'),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  staticData: { title: t.customers.title },
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/features/customers/customers-page'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$customerId',
  staticData: { title: t.customers.one },
  component: lazyRouteComponent(() => import('@/features/customers/customer-page'), 'CustomerPage'),
});

const analyses = createRoute({
  getParentRoute: () => inside,
  path: '/analyses',
  staticData: { title: t.analyses.title },
  component: lazyRouteComponent(() => import('@/features/analyses/analyses-page'), 'AnalysesPage'),
});

const analysis = createRoute({
  getParentRoute: () => inside,
  path: '/analyses/$jobId',
  staticData: { title: t.analyses.one.ended },
  component: lazyRouteComponent(() => import('@/features/analyses/analysis-page'), 'AnalysisPage'),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  staticData: { title: t.imports.title },
  component: lazyRouteComponent(() => import('@/features/imports/imports-page'), 'ImportsPage'),
});

const newImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/new',
  staticData: { title: t.imports.fresh.title },
  component: lazyRouteComponent(() => import('@/features/imports/new-import-page'), 'NewImportPage'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$jobId',
  staticData: { title: t.imports.title },
  component: lazyRouteComponent(() => import('@/features/imports/import-page'), 'ImportPage'),
});

const connections = createRoute({
  getParentRoute: () => inside,
  path: '/connections',
  staticData: { title: t.connections.title },
  component: lazyRouteComponent(() => import('@/features/connections/connections-page'), 'ConnectionsPage'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  staticData: { title: t.settings.sections.organization },
  component: lazyRouteComponent(() => import('@/features/settings/settings-page'), 'SettingsPage'),
});

const settingsPeople = createRoute({
  getParentRoute: () => inside,
  path: '/settings/people',
  staticData: { title: t.settings.sections.people },
  component: lazyRouteComponent(() => import('@/features/settings/people-page'), 'PeoplePage'),
});

const settingsAccount = createRoute({
  getParentRoute: () => inside,
  path: '/settings/account',
  staticData: { title: t.settings.sections.account },
  component: lazyRouteComponent(() => import('@/features/settings/account-page'), 'AccountPage'),
});

const settingsSessions = createRoute({
  getParentRoute: () => inside,
  path: '/settings/sessions',
  staticData: { title: t.settings.sections.sessions },
  component: lazyRouteComponent(() => import('@/features/settings/sessions-page'), 'SessionsPage'),
});

const either = createRoute({
  getParentRoute: () => root,
  id: 'either',
  component: () => <EitherFrame />,
});

const help = createRoute({
  getParentRoute: () => either,
  path: '/help',
  staticData: { title: t.help.title },
  validateSearch: (search): { term?: string } => {
    const term = text(search.term);
    return term === undefined ? {} : { term };
  },
  component: lazyRouteComponent(() => import('@/features/help/help-page'), 'HelpPage'),
});

const routeTree = root.addChildren([
  outside.addChildren([signIn, signUp, forgotPassword]),
  mailed.addChildren([resetPassword, confirmEmail, invitation]),
  inside.addChildren([
    overview,
    start,
    segments,
    segment,
    churn,
    customers,
    customer,
    analyses,
    analysis,
    imports,
    newImport,
    oneImport,
    connections,
    settings,
    settingsPeople,
    settingsAccount,
    settingsSessions,
  ]),
  either.addChildren([help]),
]);

/** Every address of the dashboard; those of the browser, or of another history. */
export const dashboardRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Failure,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });

export const router = dashboardRouter();

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }

  interface StaticDataRouteOption {
    /** What the page is called while it is on its way. */
    title?: string;
  }
}
