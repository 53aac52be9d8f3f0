import { useQuery } from '@tanstack/react-query';
import { platformsQuery, type Overview } from '@/shared/api/platform';
import { ago, count, day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';

const say = t.overview.sources;

/** Where the data comes from, and how fresh it is. */
export function SourcesPanel({ sources }: { sources: Overview['sources'] }) {
  const platforms = useQuery(platformsQuery);
  const nameOf = (source: string) =>
    source === 'upload'
      ? say.upload
      : (platforms.data?.items.find(({ platform }) => platform === source)?.name ?? source);
  return (
    <Panel>
      <PanelHead title={say.title} />
      <ul className="divide-y divide-line px-4 pb-2 sm:px-5">
        {sources.map(({ source, customers, orders, lastOrder, lastReceivedAt }) => (
          <li key={source} className="py-2.5 first:pt-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <h3 className="font-medium">{nameOf(source)}</h3>
              <p className="tabular text-[0.8125rem] text-ink-faint">{say.holds(count(orders), count(customers))}</p>
            </div>
            <dl className="mt-1 grid grid-cols-[1fr_auto] text-[0.8125rem] [&_dd]:text-right [&_dt]:text-ink-faint">
              <dt>{say.lastOrder}</dt>
              <dd>{lastOrder === null ? say.never : day(lastOrder)}</dd>
              <dt>{say.received}</dt>
              <dd>{lastReceivedAt === null ? say.never : ago(lastReceivedAt)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
