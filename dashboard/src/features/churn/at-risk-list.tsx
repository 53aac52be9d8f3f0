import { UsersRound } from 'lucide-react';
import { CustomerLink } from '@/features/customers';
import { EvidenceRing, ReasonsInLine, standingOf } from '@/features/evidence';
import { ExportList } from '@/features/exports';
import { WhatIs } from '@/features/help';
import { loadChurn } from '@/shared/api/eyes';
import type { AtRisk } from '@/shared/api/eyes-shapes';
import { cn } from '@/shared/lib/cn';
import { riskShare } from '@/shared/lib/figures';
import { money } from '@/shared/lib/format';
import type { Column } from '@/shared/table/column';
import { PagedTable } from '@/shared/table/paged-table';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ShareBar } from '@/shared/ui/progress';
import { EmptyState } from '@/shared/ui/states';
import { SegmentLink } from './segment-link';
import type { ChurnSubject } from './use-window';

const { list: say } = t.churn;

function columnsFor(subject: ChurnSubject): Column<AtRisk>[] {
  const tone = standingOf(subject) === 'passed' ? 'warn' : 'neutral';
  return [
    { id: 'customer', header: say.customer, cell: ({ customerId }) => <CustomerLink customerId={customerId} /> },
    {
      id: 'atRisk',
      header: say.atRisk,
      align: 'right',
      width: 'min(8rem, 26vw)',
      cell: ({ valueAtRisk }) => <span className="font-medium">{money(valueAtRisk)}</span>,
    },
    {
      id: 'risk',
      header: say.risk,
      align: 'right',
      width: 'min(10rem, 21vw)',
      cell: ({ risk }) => (
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          <span className="hidden sm:inline">
            <ShareBar value={risk} tone={tone} />
          </span>
          {riskShare(risk)}
        </span>
      ),
    },
    { id: 'value', header: say.value, align: 'right', from: 'md', width: '9rem', cell: ({ value }) => money(value) },
    {
      id: 'segment',
      header: say.segment,
      from: 'lg',
      width: '16%',
      cell: ({ segment }) => <SegmentLink segment={segment} report={subject.report} />,
    },
    {
      id: 'reasons',
      header: say.reasons,
      from: 'xl',
      width: '24%',
      cell: ({ reasons }) => <ReasonsInLine reasons={reasons} />,
    },
  ];
}

const Nobody = () => (
  <EmptyState icon={<UsersRound aria-hidden />} title={say.nobody}>
    {say.nobodyText}
  </EmptyState>
);

/** The customers who may leave within a window, the most money first; greyed where nothing may act on them. */
export function AtRiskList({ subject }: { subject: ChurnSubject }) {
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
        help={<WhatIs term="risk" />}
        note={say.definition(t.phrases.definition(definition))}
      >
        {evidence.quality && (
          <EvidenceRing subject={subject} what={say.evidence(t.common.window[window])}>
            {t.segments.rings.risks}
          </EvidenceRing>
        )}
        {evidence.quality && (
          <ExportList key={`${analysisId} ${window}`} subject={{ list: 'churn', window, analysis: analysisId }} />
        )}
      </PanelHead>
      <PagedTable
        label={say.title(t.common.window[window])}
        columns={columnsFor(subject)}
        queryKey={['eyes', 'at-risk', window, analysisId]}
        load={async (cursor, limit, signal) => (await loadChurn(window, analysisId, { limit, cursor }, signal)).atRisk}
        rowKey={({ customerId }) => customerId}
        empty={<Nobody />}
      />
    </Panel>
  );
}
