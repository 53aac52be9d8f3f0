import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Overview } from '@/shared/api/platform';
import { ago, count, day, money, type Money } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Change, Figure } from '@/shared/ui/figure';
import { Panel } from '@/shared/ui/panel';
import { figureLink } from './figure-link';
import { lateBeginning } from './revenue-series';
import type { Shown } from './revenue-option';
import { CHART } from './revenue-panel';
import { RiskFigure } from './risk-figure';
import type { LatestAnalysis } from './use-latest-analysis';

const say = t.overview.figures;

interface Compared<T> {
  now: T;
  before: T;
}

/** A figure of the period against the one before. */
function Against({ now, before, show }: Compared<number> & { show: (value: number) => string }) {
  return (
    <>
      <span className="block empty:hidden">
        {/* A share of less than nothing says nothing. */}
        {before > 0 && <Change now={now} before={before} />}
      </span>
      <span className="block">{before === 0 ? say.none : say.before(show(before))}</span>
    </>
  );
}

function Amount({
  label,
  value: { now, before },
  compared,
  extra,
}: {
  label: ReactNode;
  value: Compared<Money | null>;
  compared: boolean;
  extra?: ReactNode;
}) {
  return (
    <Figure label={label} value={now === null ? '–' : money(now)}>
      {compared && now && before && (
        <Against now={now.amount} before={before.amount} show={(amount) => money({ ...before, amount })} />
      )}
      {extra}
    </Figure>
  );
}

function Count({ label, value, compared }: { label: ReactNode; value: Compared<number>; compared: boolean }) {
  return (
    <Figure label={label} value={count(value.now)}>
      {compared && <Against {...value} show={count} />}
    </Figure>
  );
}

/** To the chart of a figure, further down. */
const ToChart = ({ shown, label }: { shown: Shown; label: string }) => (
  <Link to="/" search={(before) => ({ ...before, chart: shown })} hash={CHART} className={figureLink}>
    {label}
  </Link>
);

const ToCustomers = ({ label }: { label: string }) => (
  <Link to="/customers" className={figureLink}>
    {label}
  </Link>
);

/** How the period went in six figures, each against the one before. */
export function Headline({
  overview,
  figures,
  analysis,
}: {
  overview: Overview;
  figures: NonNullable<Overview['figures']>;
  analysis: LatestAnalysis;
}) {
  const begins = lateBeginning(overview);
  const compared = begins === null;
  const refunds = figures.refunds.now;
  return (
    <Panel aria-label={say.title} className="p-4 sm:p-5">
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 md:grid-cols-3 xl:grid-cols-6">
        <Amount
          label={<ToChart shown="revenue" label={say.revenue} />}
          value={figures.revenue}
          compared={compared}
          extra={refunds && refunds.amount > 0 && <span className="block">{say.refunds(money(refunds))}</span>}
        />
        <Count label={<ToChart shown="orders" label={say.orders} />} value={figures.orders} compared={compared} />
        <Amount
          label={<ToChart shown="orders" label={say.averageOrder} />}
          value={figures.averageOrder}
          compared={compared}
        />
        <Count label={<ToCustomers label={say.customers} />} value={figures.customers} compared={compared} />
        <Count label={<ToCustomers label={say.newCustomers} />} value={figures.newCustomers} compared={compared} />
        <RiskFigure analysis={analysis} />
      </div>
      <p className="mt-4 text-xs text-ink-faint empty:hidden">
        {begins !== null && <span>{say.notWhole(day(begins))} </span>}
        {overview.computedAt !== null && <span>{say.computed(ago(overview.computedAt))}</span>}
      </p>
    </Panel>
  );
}
