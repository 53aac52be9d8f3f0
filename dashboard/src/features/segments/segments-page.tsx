import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AnalysisChoice, OlderAnalysisNotice } from '@/features/analyses';
import { EvidenceOutlet } from '@/features/evidence';
import { ExportTable } from '@/features/exports';
import { WhatIs } from '@/features/help';
import { WINDOWS, type Window } from '@/shared/api/client';
import { segmentsQuery } from '@/shared/api/eyes';
import type { SegmentsReport } from '@/shared/api/eyes-shapes';
import { count, day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Choice } from '@/shared/ui/choice';
import { PageHead, Panel, PanelHead } from '@/shared/ui/panel';
import { Skeleton } from '@/shared/ui/states';
import { Gates } from './gates';
import { NoSegments } from './no-segments';
import { Notes } from './notes';
import { Rings } from './rings';
import { SegmentMap } from './segment-map';
import { segmentsFile } from './segments-file';
import { SegmentsTable } from './segments-table';
import { useGrounds } from './use-grounds';

const { table: say } = t.segments;

function Contents({ report, analysis }: { report: SegmentsReport; analysis: string | undefined }) {
  const grounds = useGrounds(report);
  return (
    <div className="grid gap-6">
      <Gates grounds={grounds} />
      <Notes notes={report.notes} />
      {report.segments.length > 0 && (
        <>
          <Panel className="min-w-0 pb-3">
            <PanelHead
              title={say.title}
              help={<WhatIs term="segment" />}
              note={say.note(count(report.customers), day(report.asOf))}
            >
              <Rings grounds={grounds} />
              <ExportTable file={segmentsFile(report, grounds)} />
            </PanelHead>
            <SegmentsTable report={report} grounds={grounds} analysis={analysis} />
            <p className="px-4 pt-3 text-xs text-ink-faint sm:px-5">{say.legend}</p>
          </Panel>
          <Panel className="min-w-0">
            <SegmentMap report={report} />
          </Panel>
        </>
      )}
    </div>
  );
}

/** The segments of an analysis: as a table, and as a map of the customers. */
export function SegmentsPage() {
  const { window = '30d', analysis } = useSearch({ from: '/inside/segments' });
  const navigate = useNavigate({ from: '/segments' });
  const segments = useQuery({ ...segmentsQuery(window, analysis), placeholderData: keepPreviousData });
  const report = segments.data;
  const show = (nextWindow: Window, nextAnalysis: string | undefined) =>
    void navigate({
      search: { window: nextWindow, ...(nextAnalysis === undefined ? {} : { analysis: nextAnalysis }) },
    });
  return (
    <>
      <PageHead title={t.segments.title} note={t.segments.note}>
        {report && (
          <AnalysisChoice
            shown={report}
            onChoose={(chosen) => {
              show(window, chosen);
            }}
          />
        )}
        <Choice
          label={t.common.windowLabel}
          value={window}
          options={WINDOWS.map((value) => ({ value, label: t.common.window[value] }))}
          onChange={(chosen) => {
            show(chosen, analysis);
          }}
        />
      </PageHead>
      {report && (
        <OlderAnalysisNotice
          className="mb-6"
          shown={report}
          onBack={() => {
            show(window, undefined);
          }}
        />
      )}
      {segments.isError && (
        <NoSegments problem={segments.error} window={window} onRetry={() => void segments.refetch()} />
      )}
      {segments.isPending && <Skeleton lines={7} className="h-12" />}
      {report && <Contents report={report} analysis={analysis} />}
      <EvidenceOutlet />
    </>
  );
}
