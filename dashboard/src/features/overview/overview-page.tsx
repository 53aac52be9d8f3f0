import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PackageOpen, Sprout } from 'lucide-react';
import { WrongCurrency } from '@/features/analyses';
import { EvidenceOutlet } from '@/features/evidence';
import { IfMay } from '@/features/session';
import { overviewQuery, PERIODS, type Overview } from '@/shared/api/platform';
import { cn } from '@/shared/lib/cn';
import { count, day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Choice } from '@/shared/ui/choice';
import { PageHead, Panel } from '@/shared/ui/panel';
import { EmptyState, ProblemNotice, Skeleton } from '@/shared/ui/states';
import { AttentionPanel } from './attention-panel';
import { Headline } from './headline';
import { RevenuePanel } from './revenue-panel';
import { SegmentsPanel } from './segments-panel';
import { SourcesPanel } from './sources-panel';
import { useAttention } from './use-attention';
import { useLatestAnalysis } from './use-latest-analysis';

const say = t.overview;
const CHOICES = PERIODS.map((value) => ({ value, label: say.period[value] }));

const Invitation = () => (
  <Panel>
    <EmptyState
      icon={<Sprout aria-hidden />}
      title={say.empty.title}
      actions={
        <IfMay permission="imports:write">
          <Link to="/start" className={buttonLook({ look: 'primary', size: 'large' })}>
            {say.empty.action}
          </Link>
        </IfMay>
      }
    >
      {say.empty.text}
    </EmptyState>
  </Panel>
);

const NoOrders = ({ customers }: { customers: number }) => (
  <Panel>
    <EmptyState
      icon={<PackageOpen aria-hidden />}
      title={say.noOrders.title}
      actions={
        <IfMay permission="imports:write">
          <Link to="/imports/new" className={buttonLook({ look: 'primary' })}>
            {say.noOrders.action}
          </Link>
        </IfMay>
      }
    >
      {say.noOrders.text(count(customers))}
    </EmptyState>
  </Panel>
);

const Loading = () => (
  <div className="space-y-5">
    <Panel className="p-5">
      <Skeleton lines={2} className="h-8" />
    </Panel>
    <Panel className="p-5">
      <Skeleton lines={2} className="h-10" />
    </Panel>
    <Panel className="p-5">
      <Skeleton className="h-72" />
    </Panel>
  </div>
);

function Contents({ overview }: { overview: Overview }) {
  const analysis = useLatestAnalysis();
  const attention = useAttention(overview, analysis);
  const { figures, currency } = overview;
  // All orders are in another currency than the organization's: that comes first, before any figure.
  const elsewhere = overview.totals.orders === 0 && overview.otherCurrency > 0;
  // What stands first is known a moment later: nothing moves down for it.
  if (attention.soon) return <Loading />;
  return (
    <div className="space-y-5">
      {elsewhere && <WrongCurrency found={overview.otherCurrencies} orders={overview.otherCurrency} />}
      <AttentionPanel found={attention} silent={figures === null} />
      {figures && currency !== null ? (
        <>
          <Headline overview={overview} figures={figures} analysis={analysis} />
          <div className="grid items-start gap-5 xl:grid-cols-[1fr_20rem]">
            <RevenuePanel overview={overview} currency={currency} />
            <div className="grid gap-5 md:grid-cols-2 xl:grid-cols-1">
              <SegmentsPanel analysis={analysis} />
              <SourcesPanel sources={overview.sources} />
            </div>
          </div>
        </>
      ) : (
        <>
          {!elsewhere && <NoOrders customers={overview.totals.customers} />}
          <SourcesPanel sources={overview.sources} />
        </>
      )}
      <EvidenceOutlet />
    </div>
  );
}

/** How the shop is doing, and what needs somebody. */
export function OverviewPage() {
  const { period = '30d' } = useSearch({ from: '/inside/' });
  const navigate = useNavigate({ from: '/' });
  const { data, error, isPlaceholderData, refetch } = useQuery(overviewQuery(period));
  const empty = data !== undefined && data.totals.customers === 0 && data.sources.length === 0;
  return (
    <>
      <PageHead title={say.title} {...(data?.from && data.to ? { note: say.asOf(day(data.from), day(data.to)) } : {})}>
        {data?.figures && (
          <Choice
            label={say.periodLabel}
            value={period}
            options={CHOICES}
            onChange={(next) => void navigate({ search: next === '30d' ? {} : { period: next } })}
          />
        )}
      </PageHead>
      {error && <ProblemNotice className="mb-5" problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {empty && <Invitation />}
      {data && !empty && (
        <div aria-busy={isPlaceholderData} className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
          <Contents overview={data} />
        </div>
      )}
    </>
  );
}
