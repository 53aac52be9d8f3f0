import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Plug } from 'lucide-react';
import { reasonInWords, startSync, VendorProblem } from '@/features/connections';
import { failureWords } from '@/features/imports';
import type { Job } from '@/shared/api/jobs';
import type { ConnectablePlatform, Connection } from '@/shared/api/platform';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import type { Arrival } from './set-up';

const say = t.onboarding.source;

function ReadButton({ connection, vendor, label }: { connection: Connection; vendor: string; label: string }) {
  const cache = useQueryClient();
  const reading = useMutation({
    mutationFn: () => startSync(connection),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['platforms'] }),
  });
  return (
    <div className="grid gap-2">
      <div>
        <Button
          size="small"
          look="primary"
          busy={reading.isPending}
          onClick={() => {
            reading.mutate();
          }}
        >
          {label}
        </Button>
      </div>
      {reading.isError && <VendorProblem error={reading.error} askedAt={reading.submittedAt} vendor={vendor} />}
    </div>
  );
}

/** A sync that failed: why, and reading once more, or the token anew where that is the way out. */
function FailedSync({
  job,
  platforms,
  onRenew,
}: {
  job: Job;
  platforms: readonly ConnectablePlatform[];
  onRenew: (platform: string) => void;
}) {
  const platform = platforms.find((one) => job.self.startsWith(`/api/platforms/${one.platform}/`));
  const vendor = platform?.name ?? '';
  const connection = platform?.connections[0];
  const reason = reasonInWords(job.problem ?? { code: '', detail: '' }, vendor);
  return (
    <Notice
      role="status"
      tone="bad"
      icon={<CircleAlert aria-hidden />}
      title={reason.title}
      actions={
        connection &&
        (reason.renews ? (
          <Button
            size="small"
            look="primary"
            onClick={() => {
              onRenew(connection.platform);
            }}
          >
            {t.connections.renew}
          </Button>
        ) : (
          <ReadButton connection={connection} vendor={vendor} label={say.again} />
        ))
      }
    >
      <p>{reason.detail}</p>
      {reason.said !== '' && <p className="mt-1 text-xs text-ink-faint">{reason.said}</p>}
    </Notice>
  );
}

function FailedImport({ job }: { job: Job }) {
  const { why, todo } = failureWords(job);
  return (
    <Notice role="status" tone="bad" icon={<CircleAlert aria-hidden />} title={say.failedImport}>
      <p>{why}</p>
      <p>{todo}</p>
    </Notice>
  );
}

/** What became of the last try to bring data, where that calls for a word. */
export function LastTry({
  arrival,
  platforms,
  onRenew,
}: {
  arrival: Arrival;
  platforms: readonly ConnectablePlatform[];
  onRenew: (platform: string) => void;
}) {
  switch (arrival.state) {
    case 'connected': {
      const { connection } = arrival;
      const vendor = platforms.find(({ platform }) => platform === connection.platform)?.name ?? '';
      return (
        <Notice
          role="status"
          tone="accent"
          icon={<Plug aria-hidden />}
          title={say.connected(connection.name ?? connection.account)}
          actions={<ReadButton connection={connection} vendor={vendor} label={say.read} />}
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
        <FailedSync job={arrival.job} platforms={platforms} onRenew={onRenew} />
      );
    default:
      return null;
  }
}
