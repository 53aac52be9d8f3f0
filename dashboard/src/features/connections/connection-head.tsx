import type { Connection } from '@/shared/api/platform';
import { ago, day, instant } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';

/** Which account a connection is of, since when, and whether it works. */
export function ConnectionHead({ connection, demo }: { connection: Connection; demo: boolean }) {
  const broken = connection.state === 'reconnect-needed';
  return (
    <div className="min-w-0">
      <h3 className="flex flex-wrap items-center gap-2 text-[0.9375rem] font-semibold">
        <span className="min-w-0 break-words">{connection.name ?? connection.account}</span>
        <Badge tone={broken ? 'bad' : 'good'}>{t.connections.state[connection.state]}</Badge>
        {demo && <Badge>{t.connections.demoBadge}</Badge>}
      </h3>
      <dl className="mt-1 flex flex-wrap gap-x-4 text-[0.8125rem] text-ink-faint [&_dd]:inline [&_dt]:inline [&_dt]:after:content-[':_']">
        <div>
          <dt>{t.connections.account}</dt>
          <dd className="font-mono text-xs break-all">{connection.account}</dd>
        </div>
        <div>
          <dt>{t.connections.since}</dt>
          <dd>{day(connection.connectedAt.slice(0, 10))}</dd>
        </div>
        <div>
          <dt>{t.connections.checked}</dt>
          <dd title={instant(connection.checkedAt)}>{ago(connection.checkedAt)}</dd>
        </div>
      </dl>
    </div>
  );
}
