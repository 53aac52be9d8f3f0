import { UsersRound } from 'lucide-react';
import { CustomerLink } from '@/features/customers';
import { standingOf } from '@/features/evidence';
import { ExportList } from '@/features/exports';
import { loadChurn } from '@/shared/api/eyes';
import type { AtRisk } from '@/shared/api/eyes-shapes';
import { cn } from '@/shared/lib/cn';
import { money, percent } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { EvidenceButton } from '@/shared/ui/evidence-mark';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ShareBar } from '@/shared/ui/progress';
import { EmptyState } from '@/shared/ui/states';
import { Reasons } from './reasons';
import type { ChurnSubject } from './use-window';

const { list: say } = t.churn;

function columnsFor(subject: ChurnSubject, onOpen: (subject: ChurnSubject) => void): Column<AtRisk>[] {
  const standing = standingOf(subject);
  return [
    { id: 'customer', header: say.customer, cell: ({ customerId }) => <CustomerLink customerId={customerId} /> },
    {
      id: 'risk',
      header: say.risk,
      align: 'right',
      width: '11rem',
      cell: ({ risk }) => (
        <span className="inline-flex items-center gap-2">
          <ShareBar value={risk} tone={standing === 'passed' ? 'warn' : 'neutral'} />
          <EvidenceButton
            standing={standing}
            what={say.riskOf(percent(risk, 0))}
            className="-mr-1"
            onClick={() => {
              onOpen(subject);
            }}
          >
            <span className="w-8 text-right">{percent(risk, 0)}</span>
          </EvidenceButton>
        </span>
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
}

const Nobody = () => (
  <EmptyState icon={<UsersRound aria-hidden />} title={say.nobody}>
    {say.nobodyText}
  </EmptyState>
);

/** The customers who may leave within a window, the highest risk first; greyed where nothing may act on them. */
export function AtRiskList({
  subject,
  onOpen,
}: {
  subject: ChurnSubject;
  /** Opens the evidence. */
  onOpen: (subject: ChurnSubject) => void;
}) {
  const { report } = subject;
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
        {evidence.quality && (
          <ExportList key={`${analysisId} ${window}`} subject={{ list: 'churn', window, analysis: analysisId }} />
        )}
      </PanelHead>
      <PagedTable
        label={say.title(t.common.window[window])}
        columns={columnsFor(subject, onOpen)}
        queryKey={['eyes', 'at-risk', window, analysisId]}
        load={async (cursor, limit, signal) => (await loadChurn(window, analysisId, { limit, cursor }, signal)).atRisk}
        rowKey={({ customerId }) => customerId}
        empty={<Nobody />}
      />
    </Panel>
  );
}
