import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import {
  ChevronsUpDown,
  FileUp,
  HeartPulse,
  House,
  Layers,
  ListChecks,
  LogOut,
  Menu as MenuIcon,
  Monitor,
  Moon,
  Plug,
  Settings,
  Sun,
  Telescope,
  UsersRound,
} from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { OrganizationSwitch, useMe } from '@/features/session';
import { SetupLink } from '@/features/onboarding';
import { useLiveState } from '@/shared/api/live';
import { signOut, useSessionState } from '@/shared/api/session';
import { cn } from '@/shared/lib/cn';
import { idle } from '@/shared/lib/idle';
import { setTheme, useTheme } from '@/shared/lib/theme';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Dialog } from 'radix-ui';
import { Menu, MenuItem, MenuLine, MenuNote } from '@/shared/ui/menu';
import { Toasts } from '@/shared/ui/toasts';
import { Tooltip } from '@/shared/ui/tooltip';
import { useLiveSync } from './live-sync';

const { nav } = t.common;
const FETCH_PAGES_AFTER_MS = 3000;
const GROUPS = [
  { name: null, links: [{ to: '/', label: nav.overview, icon: House }] },
  {
    name: nav.groups.eyes,
    links: [
      { to: '/segments', label: nav.segments, icon: Layers },
      { to: '/churn', label: nav.churn, icon: HeartPulse },
      { to: '/customers', label: nav.customers, icon: UsersRound },
      { to: '/analyses', label: nav.analyses, icon: Telescope },
    ],
  },
  {
    name: nav.groups.data,
    links: [
      { to: '/imports', label: nav.imports, icon: FileUp },
      { to: '/connections', label: nav.connections, icon: Plug },
    ],
  },
] as const;

const linkLook =
  'flex h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium text-ink-soft hover:bg-sunken hover:text-ink [&_svg]:size-4.5 data-[status=active]:bg-accent-soft data-[status=active]:text-accent';

function Brand() {
  return (
    <Link to="/" className="flex items-center gap-2.5 rounded-lg px-2.5 py-1">
      <svg viewBox="0 0 32 32" className="size-7" aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--accent)" />
        <circle cx="16" cy="16" r="8.500" fill="none" stroke="var(--on-accent)" strokeWidth="3" />
        <path d="M16 7.500a8.500 8.500 0 0 1 0 17z" fill="var(--on-accent)" />
      </svg>
      <span className="text-base font-semibold tracking-tight">{t.common.product}</span>
    </Link>
  );
}

function LiveLight() {
  const state = useLiveState();
  return (
    <Tooltip text={t.common.live[state]}>
      <span
        role="status"
        aria-label={t.common.live[state]}
        className={cn(
          'mx-2.5 block size-2 shrink-0 rounded-full',
          state === 'open' ? 'bg-good' : state === 'away' ? 'bg-warn' : 'bg-line-strong',
        )}
      />
    </Tooltip>
  );
}

const THEMES = [
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
  { theme: 'system', icon: Monitor },
] as const;

function Account() {
  const me = useMe();
  const theme = useTheme();
  const navigate = useNavigate();
  const cache = useQueryClient();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-12 min-w-0 flex-1 items-center gap-2 rounded-lg px-2.5 text-left hover:bg-sunken"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{me.data?.organization.name ?? ' '}</span>
            <span className="block truncate text-xs text-ink-faint">{me.data?.user.name ?? ' '}</span>
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-ink-faint" aria-hidden />
        </button>
      }
    >
      <MenuNote>{me.data?.user.email}</MenuNote>
      <OrganizationSwitch />
      <MenuItem onSelect={() => void navigate({ to: '/settings' })}>
        <Settings aria-hidden />
        {nav.settings}
      </MenuItem>
      <MenuLine />
      <MenuNote>{t.common.theme.label}</MenuNote>
      {THEMES.map((one) => (
        <MenuItem
          key={one.theme}
          onSelect={() => {
            setTheme(one.theme);
          }}
        >
          <one.icon aria-hidden />
          <span className="flex-1">{t.common.theme[one.theme]}</span>
          {theme === one.theme && <ListChecks aria-hidden />}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem
        onSelect={() => {
          void signOut().then(() => {
            cache.clear();
          });
        }}
      >
        <LogOut aria-hidden />
        {t.session.signOut}
      </MenuItem>
    </Menu>
  );
}

function Navigation({ onNavigate }: { onNavigate?: () => void }): ReactNode {
  return (
    <>
      <nav aria-label={t.common.mainMenu} className="flex-1 overflow-y-auto">
        {GROUPS.map((group) => (
          <div key={group.name ?? ''} className="mb-4">
            {group.name && <p className="px-2.5 pb-1 text-xs font-medium tracking-wide text-ink-faint">{group.name}</p>}
            <ul className="space-y-0.5">
              {group.links.map((link) => (
                <li key={link.to}>
                  <Link
                    to={link.to}
                    activeOptions={{ exact: link.to === '/', includeSearch: false }}
                    className={linkLook}
                    {...(onNavigate ? { onClick: onNavigate } : {})}
                  >
                    <link.icon aria-hidden />
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <SetupLink onNavigate={onNavigate} />
      <div className="flex items-center border-t border-line pt-2">
        <Account />
        <LiveLight />
      </div>
    </>
  );
}

/** On a phone the navigation is a sheet behind a button. */
function PhoneBar() {
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex items-center justify-between border-b border-line bg-canvas/95 px-3 py-2 backdrop-blur lg:hidden">
      <Brand />
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <Button look="quiet" size="icon" aria-label={t.common.openMenu}>
            <MenuIcon aria-hidden />
          </Button>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-black/35" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 flex w-72 flex-col border-r border-line bg-surface p-3"
          >
            <Dialog.Title className="sr-only">{t.common.mainMenu}</Dialog.Title>
            <Navigation
              onNavigate={() => {
                setOpen(false);
              }}
            />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  );
}

/** The way back to signing in when the session has ended here or in another tab. */
function useLeaveWhenSignedOut(): void {
  const session = useSessionState();
  const cache = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    if (session !== 'out' && session !== 'expired') return;
    cache.clear();
    // Read now, not watched: on the way out the address is already that of the sign-in page.
    const here = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: session === 'expired' ? { next: here } : {} });
  }, [session, cache, router]);
}

/** Fetches all pages, one by one, once the first one is done: each opens at once then, also without a connection. */
function useFetchedPages(): void {
  const router = useRouter();
  useEffect(() => {
    let gone = false;
    const fetchAll = async () => {
      for (const route of Object.values(router.routesById)) {
        await idle();
        if (gone) return;
        // A page that cannot be fetched now is fetched again when it is opened.
        await router.loadRouteChunk(route)?.catch(() => undefined);
      }
    };
    const waiting = setTimeout(() => void fetchAll(), FETCH_PAGES_AFTER_MS);
    return () => {
      gone = true;
      clearTimeout(waiting);
    };
  }, [router]);
}

/** The frame around every page of somebody who is signed in. */
export function Shell() {
  useLiveSync();
  useFetchedPages();
  useLeaveWhenSignedOut();
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_1fr]">
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-surface px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t.common.skip}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-5 border-r border-line bg-surface p-3 pt-4 lg:flex">
        <Brand />
        <Navigation />
      </aside>
      <PhoneBar />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl min-w-0 px-4 py-6 outline-none sm:px-8 sm:py-8"
      >
        <Outlet />
      </main>
      <Toasts />
    </div>
  );
}
