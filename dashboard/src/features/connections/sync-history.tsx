import type { Job } from '@/shared/api/jobs';
import type { ConnectablePlatform } from '@/shared/api/platform';
import { count, duration, instant } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { DataTable } from '@/shared/table/data-table';
import { t } from '@/shared/text';
import { Badge, type Tone } from '@/shared/ui/badge';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { reasonInWords } from './reasons';
import { total } from './sync-result';

const TONES: Record<Job['state'], Tone> = {
  queued: 'neutral',
  running: 'accent',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};
const { history, table } = t.connections;

const seconds = ({ startedAt, finishedAt }: Job): number | null =>
  startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : null;

function accountOf(platform: ConnectablePlatform, job: Job): string {
  const connection = platform.connections.find((one) => one.id === job.subject);
  return connection?.name ?? connection?.account ?? history.unknownAccount;
}

function columnsFor(platform: ConnectablePlatform): Column<Job>[] {
  const figure = (id: 'read' | 'created' | 'updated' | 'failed', from?: 'sm' | 'md'): Column<Job> => ({
    id,
    header: table[id],
    align: 'right',
    cell: (job) => {
      const value = total(job, id);
      return value === null ? '–' : count(value);
    },
    ...(from ? { from } : {}),
  });
  return [
    {
      id: 'started',
      header: history.started,
      cell: (job) => <span className="whitespace-nowrap">{instant(job.createdAt)}</span>,
    },
    ...(platform.connections.length > 1
      ? [{ id: 'account', header: history.account, from: 'sm' as const, cell: (job: Job) => accountOf(platform, job) }]
      : []),
    {
      id: 'state',
      header: history.state,
      cell: (job) => (
        <>
          <Badge tone={TONES[job.state]}>{t.common.job.state[job.state]}</Badge>
          {job.problem && (
            <span className="mt-0.5 block text-ink-soft">{reasonInWords(job.problem, platform.name).title}</span>
          )}
        </>
      ),
    },
    figure('read'),
    figure('created', 'sm'),
    figure('updated', 'md'),
    figure('failed', 'sm'),
    {
      id: 'took',
      header: history.took,
      align: 'right',
      from: 'md',
      cell: (job) => {
        const took = seconds(job);
        return took === null ? '–' : duration(took);
      },
    },
  ];
}

/** A platform's latest syncs. */
export function SyncHistory({ platform, syncs }: { platform: ConnectablePlatform; syncs: readonly Job[] }) {
  return (
    <Panel>
      <PanelHead title={history.title} note={history.note} />
      <DataTable
        label={history.label(platform.name)}
        columns={columnsFor(platform)}
        rows={syncs}
        rowKey={(job) => job.id}
        empty={<p className="px-4 pb-5 text-ink-faint sm:px-5">{history.empty}</p>}
      />
    </Panel>
  );
}
