import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FlaskConical, Plug, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/session';
import { syncsQuery, type ConnectablePlatform } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Panel } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { ConnectDialog } from './connect-dialog';
import { ConnectionCard } from './connection-card';
import { credentialFields } from './credential-fields';
import { connect } from './requests';
import { SyncHistory } from './sync-history';
import { VendorProblem } from './vendor-problem';

/** The ways to connect an account of a platform, as far as they are there. */
function ConnectButtons({ platform, first }: { platform: ConnectablePlatform; first: boolean }) {
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const { demo } = platform;
  const trying = useMutation({
    mutationFn: (account: NonNullable<typeof demo>) => connect(platform.platform, account),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['platforms'] });
      toast(t.connections.demoConnected, 'good');
    },
  });
  const offered = demo !== undefined && platform.connections.every(({ baseUrl }) => baseUrl !== demo.baseUrl);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {credentialFields(platform).length > 0 && (
          <Button
            look={first ? 'primary' : 'secondary'}
            size={first ? 'medium' : 'small'}
            onClick={() => {
              setOpen(true);
            }}
          >
            {first ? <Plug aria-hidden /> : <Plus aria-hidden />}
            {first ? t.connections.connect : t.connections.connectMore}
          </Button>
        )}
        {offered && (
          <Button
            size={first ? 'medium' : 'small'}
            busy={trying.isPending}
            title={t.connections.demoNote}
            onClick={() => {
              trying.mutate(demo);
            }}
          >
            <FlaskConical aria-hidden />
            {t.connections.demo}
          </Button>
        )}
      </div>
      {first && offered && <p className="mt-2 text-[0.8125rem] text-ink-faint">{t.connections.demoNote}</p>}
      {trying.isError && (
        <div className="mt-3">
          <VendorProblem error={trying.error} askedAt={trying.submittedAt} vendor={platform.name} />
        </div>
      )}
      <ConnectDialog platform={platform} open={open} onOpenChange={setOpen} />
    </>
  );
}

function Unconnected({ platform }: { platform: ConnectablePlatform }) {
  const may = useMay('platforms:write');
  return (
    <Panel className="p-4 sm:p-5">
      <h2 className="flex flex-wrap items-center gap-2 text-[0.9375rem] font-semibold">
        {platform.name}
        <Badge>{t.connections.state['not-connected']}</Badge>
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-ink-soft">{t.connections.platforms[platform.platform]?.brings}</p>
      {may && <ConnectButtons platform={platform} first />}
    </Panel>
  );
}

function Connected({ platform }: { platform: ConnectablePlatform }) {
  const may = useMay('platforms:write');
  const query = useQuery(syncsQuery(platform.platform));
  const syncs = query.data?.items ?? [];
  const broken = (one: { state: string }) => one.state === 'reconnect-needed';
  const connections = platform.connections.toSorted((a, b) => Number(broken(b)) - Number(broken(a)));
  return (
    <section aria-label={platform.name} className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{platform.name}</h2>
        {may && (
          <div>
            <ConnectButtons platform={platform} first={false} />
          </div>
        )}
      </div>
      {query.isError && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {connections.map((connection) => (
        <ConnectionCard key={connection.id} connection={connection} platform={platform} syncs={syncs} />
      ))}
      {query.isPending ? (
        <Skeleton lines={3} className="h-9" />
      ) : (
        query.data && <SyncHistory platform={platform} syncs={syncs} />
      )}
    </section>
  );
}

/** A platform: how to connect it, or its connections and their syncs. */
export const PlatformSection = ({ platform }: { platform: ConnectablePlatform }) =>
  platform.connections.length === 0 ? <Unconnected platform={platform} /> : <Connected platform={platform} />;
