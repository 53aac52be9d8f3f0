import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useMay, useMe } from '@/features/session';
import { platformsQuery, type ConnectablePlatform } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead, Panel } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { PlatformSection } from './platform-section';

/** What needs somebody comes first, what is not in use last. */
const ORDER: ConnectablePlatform['state'][] = ['reconnect-needed', 'connected', 'not-connected'];
const inOrder = (platforms: readonly ConnectablePlatform[]) =>
  platforms.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

function Platforms() {
  const { data, error, isPending, refetch } = useQuery(platformsQuery);
  if (isPending) {
    return (
      <Panel className="p-5">
        <Skeleton lines={5} className="h-7" />
      </Panel>
    );
  }
  return (
    <>
      {error && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {data && inOrder(data.items).map((platform) => <PlatformSection key={platform.platform} platform={platform} />)}
    </>
  );
}

function OtherSystems() {
  const { files } = t.connections;
  return (
    <Panel className="flex flex-wrap items-center justify-between gap-4 p-4 sm:p-5">
      <div>
        <h2 className="text-[0.9375rem] font-semibold">{files.title}</h2>
        <p className="mt-0.5 text-ink-soft">{files.text}</p>
      </div>
      <Link to="/imports/new" className={buttonLook()}>
        <FileUp aria-hidden />
        {files.action}
      </Link>
    </Panel>
  );
}

/** The accounts at other systems that data comes from. */
export function ConnectionsPage() {
  const me = useMe();
  const mayImport = useMay('imports:write');
  return (
    <>
      <PageHead title={t.connections.title} note={t.connections.note} />
      <div className="space-y-8">
        {me.data && !me.data.permissions.includes('platforms:write') && <Notice title={t.connections.readOnly} />}
        <Platforms />
        {mayImport && <OtherSystems />}
      </div>
    </>
  );
}
