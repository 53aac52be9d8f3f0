import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Pencil, SearchX } from 'lucide-react';
import { useRef, useState } from 'react';
import { OlderAnalysisNotice } from '@/features/analyses';
import { EvidenceOutlet, standingOf } from '@/features/evidence';
import { useMay } from '@/features/session';
import { WINDOWS, type Window } from '@/shared/api/client';
import { segmentsQuery } from '@/shared/api/eyes';
import type { Segment, SegmentsReport } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { buttonLook } from '@/shared/ui/button-look';
import { Choice } from '@/shared/ui/choice';
import { PageHead } from '@/shared/ui/panel';
import { EmptyState, Skeleton } from '@/shared/ui/states';
import { Gates } from './gates';
import { NoSegments } from './no-segments';
import { RenameForm } from './rename-form';
import { SegmentCustomers } from './segment-customers';
import { SegmentFigures } from './segment-figures';
import { SegmentProfile } from './segment-profile';
import { SegmentReasons } from './segment-reasons';
import { Swatch } from './swatch';
import { useGrounds } from './use-grounds';

const { one: say } = t.segments;

function Contents({ segment, report }: { segment: Segment; report: SegmentsReport }) {
  const grounds = useGrounds(report);
  return (
    <div className="grid gap-6">
      <Gates grounds={grounds} />
      <div className={cn('grid gap-6', standingOf(grounds.segments) !== 'passed' && 'text-ink-faint')}>
        <SegmentFigures segment={segment} report={report} grounds={grounds} />
        <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
          <SegmentProfile segmentId={segment.id} report={report} />
          <SegmentReasons segment={segment} report={report} />
        </div>
        <SegmentCustomers segment={segment} report={report} grounds={grounds} />
      </div>
    </div>
  );
}

/** The button that renames, and the form that it opens; closed, it takes the focus back. */
function useRenaming(segment: Segment | undefined, report: SegmentsReport | undefined) {
  const may = useMay('eyes:run');
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!may || !segment || !report) return { button: null, form: null };
  return {
    button: (
      <Button
        ref={opener}
        size="small"
        look="quiet"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Pencil aria-hidden />
        {say.rename.open}
      </Button>
    ),
    form: open && (
      <RenameForm
        key={segment.id}
        segment={segment}
        report={report}
        onDone={() => {
          setOpen(false);
          opener.current?.focus();
        }}
      />
    ),
  };
}

/** One segment: what sets it apart, why its customers leave or stay, and who they are. */
export function SegmentPage() {
  const { segmentId } = useParams({ from: '/inside/segments/$segmentId' });
  const { window = '30d', analysis } = useSearch({ from: '/inside/segments/$segmentId' });
  const navigate = useNavigate({ from: '/segments/$segmentId' });
  const segments = useQuery({ ...segmentsQuery(window, analysis), placeholderData: keepPreviousData });
  const report = segments.data;
  const index = report?.segments.findIndex(({ id }) => id === segmentId) ?? -1;
  const segment = report?.segments[index];
  const renaming = useRenaming(segment, report);
  const at = (next: Window) => ({ window: next, ...(analysis === undefined ? {} : { analysis }) });
  const name = segment ? segmentName(segment) : t.segments.one.title;
  return (
    <>
      <Link
        to="/segments"
        search={at(window)}
        className="mb-2 inline-flex min-h-6 items-center gap-1 text-[0.8125rem] text-ink-soft hover:text-ink [&_svg]:size-4"
      >
        <ArrowLeft aria-hidden />
        {say.back}
      </Link>
      <PageHead
        title={name}
        {...(segment
          ? {
              note: (
                <>
                  <Swatch index={index} className="mr-2" />
                  {t.phrases.description(segment.description)}
                </>
              ),
            }
          : {})}
      >
        {renaming.button}
        {segment && (
          <Choice
            label={t.common.windowLabel}
            value={window}
            options={WINDOWS.map((value) => ({ value, label: t.common.window[value] }))}
            onChange={(chosen) => void navigate({ search: at(chosen) })}
          />
        )}
      </PageHead>
      {renaming.form}
      {report && analysis !== undefined && (
        <OlderAnalysisNotice
          className="mb-6"
          shown={report}
          onBack={() => void navigate({ to: '/segments', search: { window } })}
        />
      )}
      {segments.isError && (
        <NoSegments problem={segments.error} window={window} onRetry={() => void segments.refetch()} />
      )}
      {segments.isPending && <Skeleton lines={7} className="h-12" />}
      {report && segment && <Contents segment={segment} report={report} />}
      {report && !segment && (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={say.missing}
          actions={
            <Link to="/segments" search={at(window)} className={buttonLook({ look: 'primary' })}>
              {say.back}
            </Link>
          }
        >
          {say.missingText}
        </EmptyState>
      )}
      <EvidenceOutlet />
    </>
  );
}
