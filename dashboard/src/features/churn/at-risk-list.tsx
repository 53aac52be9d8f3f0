import { UsersRound } from 'lucide-react';
import { CustomerLink } from '@/features/customers';
import { loadChurn } from '@/shared/api/eyes';
import type { AtRisk } from '@/shared/api/eyes-shapes';
import { cn } from '@/shared/lib/cn';
import { money, percent } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ShareBar } from '@/shared/ui/progress';
import { EmptyState } from '@/shared/ui/states';
import { ExportAtRisk } from './export-at-risk';
import { Reasons } from './reasons';
import type { ChurnSubject } from './use-window';

const { list: say } = t.churn;

const columnsFor = (actionable: boolean): Column<AtRisk>[] => [
  { id: 'customer', header: say.customer, cell: ({ customerId }) => <CustomerLink customerId={customerId} /> },
  {
    id: 'risk',
    header: say.risk,
    align: 'right',
    width: '9.5rem',
    cell: ({ risk }) => (
      <>
        <ShareBar value={risk} tone={actionable ? 'warn' : 'neutral'} />{' '}
        <span className="inline-block w-10">{percent(risk, 0)}</span>
      </>
    ),
  },
  { id: 'value', header: say.value, align: 'right', from: 'sm', width: '9.5rem', cell: ({ value }) => money(value) },
  {
    id: 'reasons',
    header: say.reasons,
    from: 'lg',
    width: '45%',
    cell: ({ reasons }) => <Reasons reasons={reasons} />,
  },
];

const COLUMNS = columnsFor(true);
const GREYED = columnsFor(false);

const Nobody = () => (
  <EmptyState icon={<UsersRound aria-hidden />} title={say.nobody}>
    {say.nobodyText}
  </EmptyState>
);

/** The customers who may leave within a window, the highest risk first; greyed where nothing may act on them. */
export function AtRiskList({ subject: { report } }: { subject: ChurnSubject }) {
  const { window, analysisId, definition, evidence } = report;
  return (
    <Panel className={cn(!evidence.actionable && 'text-ink-faint')}>
      <PanelHead
        title={
          <>
            {say.title(t.common.window[window])}{' '}
            {!evidence.actionable && evidence.quality && <Badge className="ml-1">{say.notForActing}</Badge>}
          </>
        }
        note={say.definition(definition)}
      >
        {evidence.quality && <ExportAtRisk key={`${analysisId} ${window}`} report={report} />}
      </PanelHead>
      <PagedTable
        label={say.title(t.common.window[window])}
        columns={evidence.actionable ? COLUMNS : GREYED}
        queryKey={['eyes', 'at-risk', window, analysisId]}
        load={async (cursor, limit, signal) => (await loadChurn(window, analysisId, { limit, cursor }, signal)).atRisk}
        rowKey={({ customerId }) => customerId}
        empty={<Nobody />}
      />
    </Panel>
  );
}
