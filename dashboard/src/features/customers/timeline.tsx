import { useInfiniteQuery } from '@tanstack/react-query';
import { ShoppingBag, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { count, day, money, month } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice } from '@/shared/ui/states';
import { loadTimeline, type TimelineEntry } from './api';
import { TimelineSkeleton } from './customer-skeleton';
import { byMonth, type Month } from './months';
import { useSourceName } from './source-name';
import { SpendChart } from './spend-chart';

const { timeline: say } = t.customers;

/** Shown at first, and so many more at each press. */
const STEP = 25;

function Entry({ entry }: { entry: TimelineEntry }) {
  const refund = entry.kind === 'refund';
  const sourceName = useSourceName();
  const where = [entry.externalId !== null && say.number(entry.externalId), say.from(sourceName(entry.source))].filter(
    Boolean,
  );
  return (
    <li className="flex items-center gap-3 py-2">
      <span aria-hidden className="text-ink-faint [&_svg]:size-4">
        {refund ? <Undo2 /> : <ShoppingBag />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block">
          {refund ? say.refund : say.order}, {day(entry.day)}
        </span>
        <span className="block truncate text-[0.8125rem] text-ink-faint">{where.join(' ')}</span>
      </span>
      <span className="tabular font-medium">
        {money(refund ? { ...entry.amount, amount: -entry.amount.amount } : entry.amount)}
      </span>
    </li>
  );
}

function MonthGroup({ group, entries, whole }: { group: Month; entries: TimelineEntry[]; whole: boolean }) {
  return (
    <section aria-label={month(group.month)} className="px-4 pb-3 sm:px-5">
      <div className="flex items-baseline justify-between gap-4 border-b border-line pb-1.5">
        <h3 className="text-[0.8125rem] font-semibold">{month(group.month)}</h3>
        <p className="tabular text-[0.8125rem] text-ink-faint">
          {whole ? say.sum(group.net.map(money).join(', ')) : say.partly}
        </p>
      </div>
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** The first so many entries, month by month. */
function firstOf(months: readonly Month[], most: number) {
  let left = most;
  return months.flatMap((group) => {
    const entries = group.entries.slice(0, Math.max(0, left));
    left -= entries.length;
    return entries.length > 0 ? [{ group, entries }] : [];
  });
}

/** A customer's orders and refunds: what they came to by month, and each of them, the newest first. */
export function Timeline({ customerId, name }: { customerId: string; name: string }) {
  const [most, setMost] = useState(STEP);
  const list = useInfiniteQuery({
    queryKey: ['customers', 'timeline', customerId],
    queryFn: ({ pageParam, signal }) => loadTimeline(customerId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const entries = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const months = byMonth(entries);
  const shown = firstOf(months, most);
  const more = most < entries.length || list.hasNextPage;
  const showMore = () => {
    setMost(most + STEP);
    if (most + STEP > entries.length && list.hasNextPage) void list.fetchNextPage();
  };
  if (list.isPending) return <TimelineSkeleton />;
  return (
    <>
      {entries.length > 0 && <SpendChart name={name} entries={entries} whole={!list.hasNextPage} />}
      <Panel>
        <PanelHead title={say.title} note={say.note} />
        {list.isError && (
          <ProblemNotice
            className="mx-4 mb-4"
            problem={list.error}
            onRetry={() => void (entries.length > 0 ? list.fetchNextPage() : list.refetch())}
          />
        )}
        {list.isSuccess && entries.length === 0 && <p className="px-5 pb-5 text-ink-soft">{say.empty}</p>}
        {shown.map((one) => (
          <MonthGroup
            key={one.group.month}
            {...one}
            whole={!list.hasNextPage || one.group.month !== months.at(-1)?.month}
          />
        ))}
        {entries.length > 0 && (
          <div className="flex items-center justify-center border-t border-line p-3">
            {more ? (
              <Button size="small" onClick={showMore} busy={list.isFetchingNextPage}>
                {say.more}
              </Button>
            ) : (
              <p className="text-[0.8125rem] text-ink-faint">{say.whole(count(entries.length))}</p>
            )}
          </div>
        )}
      </Panel>
    </>
  );
}
