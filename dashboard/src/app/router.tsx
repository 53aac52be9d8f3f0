import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { readSearch } from '@/features/customers/filters';
import { resume } from '@/shared/api/session';
import { WINDOWS, type Window } from '@/shared/api/client';
import { PERIODS, type Period } from '@/shared/api/platform';
import { Failure, NotFound, Waiting } from './fallbacks';
import { Shell } from './shell';

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

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  validateSearch: (search): { next?: string } => {
    const next = text(search.next);
    // Only ever a path of ours: nobody is sent elsewhere by a crafted link.
    return next?.startsWith('/') && !next.startsWith('//') ? { next } : {};
  },
  beforeLoad: async ({ search }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    if ((await resume()) === 'in') throw redirect({ href: search.next ?? '/' });
  },
});

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('@/features/session/sign-in-page'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => outside,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('@/features/session/sign-up-page'), 'SignUpPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => outside,
  path: '/forgot-password',
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
  component: lazyRouteComponent(() => import('@/features/session/reset-password-page'), 'ResetPasswordPage'),
});

const confirmEmail = createRoute({
  getParentRoute: () => mailed,
  path: '/confirm-email',
  component: lazyRouteComponent(() => import('@/features/session/confirm-email-page'), 'ConfirmEmailPage'),
});

const invitation = createRoute({
  getParentRoute: () => mailed,
  path: '/invitation',
  component: lazyRouteComponent(() => import('@/features/people/invitation-page'), 'InvitationPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
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
  validateSearch: (search): { period?: Period } => {
    const period = PERIODS.find((known) => known === search.period);
    return period === undefined ? {} : { period };
  },
  component: lazyRouteComponent(() => import('@/features/overview/overview-page'), 'OverviewPage'),
});

const start = createRoute({
  getParentRoute: () => inside,
  path: '/start',
  component: lazyRouteComponent(() => import('@/features/onboarding/start-page'), 'StartPage'),
});

const segments = createRoute({
  getParentRoute: () => inside,
  path: '/segments',
  validateSearch: eyesSearch,
  component: lazyRouteComponent(() => import('@/features/segments/segments-page'), 'SegmentsPage'),
});

const segment = createRoute({
  getParentRoute: () => inside,
  path: '/segments/$segmentId',
  validateSearch: eyesSearch,
  component: lazyRouteComponent(() => import('@/features/segments/segment-page'), 'SegmentPage'),
});

const churn = createRoute({
  getParentRoute: () => inside,
  path: '/churn',
  validateSearch: eyesSearch,
  component: lazyRouteComponent(() => import('@/features/churn/churn-page'), 'ChurnPage'),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('@/features/customers/customers-page'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('@/features/customers/customer-page'), 'CustomerPage'),
});

const analyses = createRoute({
  getParentRoute: () => inside,
  path: '/analyses',
  component: lazyRouteComponent(() => import('@/features/analyses/analyses-page'), 'AnalysesPage'),
});

const analysis = createRoute({
  getParentRoute: () => inside,
  path: '/analyses/$jobId',
  component: lazyRouteComponent(() => import('@/features/analyses/analysis-page'), 'AnalysisPage'),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/features/imports/imports-page'), 'ImportsPage'),
});

const newImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('@/features/imports/new-import-page'), 'NewImportPage'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$jobId',
  component: lazyRouteComponent(() => import('@/features/imports/import-page'), 'ImportPage'),
});

const connections = createRoute({
  getParentRoute: () => inside,
  path: '/connections',
  component: lazyRouteComponent(() => import('@/features/connections/connections-page'), 'ConnectionsPage'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/features/settings/settings-page'), 'SettingsPage'),
});

const settingsPeople = createRoute({
  getParentRoute: () => inside,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('@/features/settings/people-page'), 'PeoplePage'),
});

const settingsAccount = createRoute({
  getParentRoute: () => inside,
  path: '/settings/account',
  component: lazyRouteComponent(() => import('@/features/settings/account-page'), 'AccountPage'),
});

const settingsSessions = createRoute({
  getParentRoute: () => inside,
  path: '/settings/sessions',
  component: lazyRouteComponent(() => import('@/features/settings/sessions-page'), 'SessionsPage'),
});

/** Every address of the dashboard. */
export const router = createRouter({
  routeTree: root.addChildren([
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
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
