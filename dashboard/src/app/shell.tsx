import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useMe } from '@/features/session';
import { SetupLink } from '@/features/onboarding';
import { useLiveState } from '@/shared/api/live';
import { resume, useSessionState } from '@/shared/api/session';
import { cn } from '@/shared/lib/cn';
import { idle } from '@/shared/lib/idle';
import { useSiteTitle } from '@/shared/lib/page-title';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Toasts } from '@/shared/ui/toasts';
import { Tooltip } from '@/shared/ui/tooltip';
import { Account } from './account';
import { Waiting } from './fallbacks';
import { Frame } from './frame';
import { useLiveSync } from './live-sync';
import { Brand } from './navigation';

const FETCH_PAGES_AFTER_MS = 3000;

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

/** Below the navigation: the way back to the set-up, who is signed in, and whether updates come. */
const Belongings = ({ onNavigate }: { onNavigate?: () => void }) => (
  <>
    <SetupLink onNavigate={onNavigate} />
    <div className="flex items-center border-t border-line pt-2">
      <Account />
      <LiveLight />
    </div>
  </>
);

const NothingYet = () => <div className="h-14 border-t border-line" />;

/** The frame around every page of somebody who is signed in. */
export function Shell({ children = <Outlet /> }: { children?: ReactNode }) {
  useLiveSync();
  useFetchedPages();
  useLeaveWhenSignedOut();
  useSiteTitle(useMe().data?.organization.name);
  return (
    <>
      <Frame foot={Belongings}>{children}</Frame>
      <Toasts />
    </>
  );
}

/** The frame while it is not known yet whether somebody is signed in. */
export const WaitingShell = () => (
  <Frame foot={NothingYet}>
    <Waiting />
  </Frame>
);

/** Around a page that everybody may read, for somebody who is not signed in. */
export function OpenFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex items-center justify-between border-b border-line bg-surface px-3 py-2 sm:px-6">
        <Brand />
        <Link to="/sign-in" className={buttonLook()}>
          {t.session.signIn}
        </Link>
      </header>
      <main id="content" className="mx-auto w-full max-w-7xl min-w-0 px-4 py-6 sm:px-8 sm:py-8">
        {children}
      </main>
    </>
  );
}

/** The frame around what is there for everybody: the usual one for who is signed in, a bare one for others. */
export function EitherFrame({ children = <Outlet /> }: { children?: ReactNode }) {
  const session = useSessionState();
  const [away, setAway] = useState(false);
  useEffect(() => {
    resume().catch(() => {
      setAway(true);
    });
  }, []);
  if (session === 'in') return <Shell>{children}</Shell>;
  return session === 'unknown' && !away ? <WaitingShell /> : <OpenFrame>{children}</OpenFrame>;
}
