import { Ellipsis, KeyRound, RefreshCw, ShieldCheck, Unplug } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/session';
import type { Job } from '@/shared/api/jobs';
import type { Connection, ConnectablePlatform } from '@/shared/api/platform';
import { ago } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Menu, MenuItem } from '@/shared/ui/menu';
import { Panel } from '@/shared/ui/panel';
import { ConnectDialog } from './connect-dialog';
import { ConnectionHead } from './connection-head';
import { DisconnectDialog } from './disconnect-dialog';
import { reasonInWords, TOKEN_REFUSED, withToken } from './reasons';
import { RunningSync } from './running-sync';
import { ScopeList } from './scope-list';
import { StreamTable } from './stream-table';
import { resultOf, standOf } from './sync-result';
import { useConnectionActions } from './use-connection-actions';
import { ReasonNotice, VendorProblem } from './vendor-problem';

function LastSync({ job, running }: { job: Job | undefined; running: boolean }) {
  const { finishedAt } = job ?? {};
  const result = job && resultOf(job);
  return (
    <div className="min-w-0 p-4 sm:p-5">
      <h4 className="font-medium">{t.connections.lastSync}</h4>
      <p role="status" className="mb-2 text-ink-soft">
        {finishedAt ? t.connections.fresh(ago(finishedAt)) : t.connections.neverSynced}
      </p>
      {result && <StreamTable streams={result.streams} />}
      {!result && !running && <p className="text-ink-faint">{t.connections.neverSyncedNote}</p>}
    </div>
  );
}

/** One connection: how it stands, what it last brought in, and what can be done with it. */
export function ConnectionCard({
  connection,
  platform,
  syncs,
}: {
  connection: Connection;
  platform: ConnectablePlatform;
  /** Of the whole platform, the newest first. */
  syncs: readonly Job[];
}) {
  const may = useMay('platforms:write');
  const [asking, setAsking] = useState<'renew' | 'disconnect' | null>(null);
  const { syncing, testing } = useConnectionActions(connection);
  const { running, succeeded, failed } = standOf(syncs.filter(({ subject }) => subject === connection.id));
  const broken = connection.state === 'reconnect-needed';
  const renew = () => {
    setAsking('renew');
  };
  const onRenew = may ? renew : undefined;
  // What is wrong now, the most telling only: a token that is refused explains the sync that failed.
  const trouble = broken ? TOKEN_REFUSED : failed?.problem && withToken(failed.problem);
  const pressed = syncing.isError ? syncing : testing.isError ? testing : null;
  const show = (what: typeof asking) => (open: boolean) => {
    setAsking(open ? what : null);
  };
  return (
    <Panel>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4 sm:px-5">
        <ConnectionHead connection={connection} demo={platform.demo?.baseUrl === connection.baseUrl} />
        {may && (
          <div className="flex items-center gap-2">
            <Button
              look={broken ? 'secondary' : 'primary'}
              busy={syncing.isPending}
              disabled={running !== undefined || broken}
              onClick={() => {
                syncing.mutate();
              }}
            >
              <RefreshCw aria-hidden />
              {t.connections.sync}
            </Button>
            <Button
              busy={testing.isPending}
              onClick={() => {
                testing.mutate();
              }}
            >
              <ShieldCheck aria-hidden />
              {t.connections.test}
            </Button>
            <Menu
              trigger={
                <Button look="quiet" size="icon" aria-label={t.connections.more(connection.name ?? connection.account)}>
                  <Ellipsis aria-hidden />
                </Button>
              }
            >
              <MenuItem onSelect={renew}>
                <KeyRound aria-hidden />
                {t.connections.renew}
              </MenuItem>
              <MenuItem
                danger
                onSelect={() => {
                  setAsking('disconnect');
                }}
              >
                <Unplug aria-hidden />
                {t.connections.disconnect}
              </MenuItem>
            </Menu>
          </div>
        )}
      </div>
      <div className="space-y-3 px-4 pb-4 empty:hidden sm:px-5">
        {trouble && !running && <ReasonNotice reason={reasonInWords(trouble, platform.name)} onRenew={onRenew} />}
        {pressed?.error && !broken && (
          <VendorProblem error={pressed.error} askedAt={pressed.submittedAt} vendor={platform.name} onRenew={onRenew} />
        )}
        {running && <RunningSync job={running} />}
      </div>
      <div className="grid border-t border-line lg:grid-cols-[1fr_19rem] lg:divide-x lg:divide-line">
        <LastSync job={succeeded} running={running !== undefined} />
        <div className="border-t border-line p-4 sm:p-5 lg:border-t-0">
          <h4 className="mb-2 font-medium">{t.connections.scopesTitle}</h4>
          <ScopeList scopes={connection.scopes} />
        </div>
      </div>
      <ConnectDialog platform={platform} renewed={connection} open={asking === 'renew'} onOpenChange={show('renew')} />
      <DisconnectDialog connection={connection} open={asking === 'disconnect'} onOpenChange={show('disconnect')} />
    </Panel>
  );
}
