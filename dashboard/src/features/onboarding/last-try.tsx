import { CircleAlert, Plug } from 'lucide-react';
import { failureWords } from '@/features/imports';
import type { Job } from '@/shared/api/jobs';
import type { ConnectablePlatform } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { ProblemNotice } from '@/shared/ui/states';
import { useRead } from './bring';
import type { Arrival } from './set-up';

const say = t.onboarding.source;

function ReadButton({ platform, label }: { platform: string; label: string }) {
  const reading = useRead();
  return (
    <div className="grid gap-2">
      <div>
        <Button
          size="small"
          look="primary"
          busy={reading.isPending}
          onClick={() => {
            reading.mutate({ platform });
          }}
        >
          {label}
        </Button>
      </div>
      {reading.isError && <ProblemNotice problem={reading.error} />}
    </div>
  );
}

function FailedSync({ job, platforms }: { job: Job; platforms: readonly ConnectablePlatform[] }) {
  const platform = platforms.find((one) => job.self.startsWith(`/api/platforms/${one.platform}/`));
  const refused = platform?.connections.find(({ state }) => state === 'reconnect-needed');
  return (
    <Notice
      role="status"
      tone="bad"
      icon={<CircleAlert aria-hidden />}
      title={say.failed.sync}
      actions={
        platform &&
        !refused &&
        platform.connections.length > 0 && <ReadButton platform={platform.platform} label={say.again} />
      }
    >
      <p>{job.problem?.detail}</p>
      {refused && <p>{say.reconnect(refused.name ?? refused.account)}</p>}
    </Notice>
  );
}

function FailedImport({ job }: { job: Job }) {
  const { why, todo } = failureWords(job);
  return (
    <Notice role="status" tone="bad" icon={<CircleAlert aria-hidden />} title={say.failed.import}>
      <p>{why}</p>
      <p>{todo}</p>
    </Notice>
  );
}

/** What became of the last try to bring data, where that calls for a word. */
export function LastTry({ arrival, platforms }: { arrival: Arrival; platforms: readonly ConnectablePlatform[] }) {
  switch (arrival.state) {
    case 'connected': {
      const { connection } = arrival;
      return (
        <Notice
          role="status"
          tone="accent"
          icon={<Plug aria-hidden />}
          title={say.connected(connection.name ?? connection.account)}
          actions={<ReadButton platform={connection.platform} label={say.read} />}
        >
          {say.connectedNote}
        </Notice>
      );
    }
    case 'no-orders':
      return (
        <Notice role="status" tone="warn" icon={<CircleAlert aria-hidden />} title={say.noOrders}>
          {say.noOrdersNote}
        </Notice>
      );
    case 'failed':
      return arrival.job.kind === 'import' ? (
        <FailedImport job={arrival.job} />
      ) : (
        <FailedSync job={arrival.job} platforms={platforms} />
      );
    default:
      return null;
  }
}
