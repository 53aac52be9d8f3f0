import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { EvidenceRing, standingOfSegments } from '@/features/evidence';
import type { Segment } from '@/shared/api/eyes-shapes';
import { segmentName } from '@/shared/api/segment-name';
import { seriesColor } from '@/shared/chart/palette';
import { cn } from '@/shared/lib/cn';
import { count, day, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { Skeleton } from '@/shared/ui/states';
import type { LatestAnalysis } from './use-latest-analysis';

const say = t.overview.segments;

function Shares({ segments, greyed }: { segments: readonly Segment[]; greyed: boolean }) {
  return (
    <ul className={cn('space-y-3', greyed && 'text-ink-faint')}>
      {segments.map((segment, index) => (
        <li key={segment.id}>
          <div className="flex items-baseline justify-between gap-3">
            <Link
              to="/segments/$segmentId"
              params={{ segmentId: segment.id }}
              className="min-w-0 font-medium underline-offset-4 hover:underline"
            >
              {segmentName(segment)}
            </Link>
            <span className="tabular shrink-0 text-[0.8125rem] text-ink-faint">
              {count(segment.size)}
              <span className="inline-block w-14 text-right">{percent(segment.share)}</span>
            </span>
          </div>
          <div aria-hidden className="mt-1 h-1.5 overflow-hidden rounded-full bg-sunken">
            <div
              className="h-full rounded-full"
              style={{
                width: `${segment.share * 100}%`,
                background: greyed ? 'var(--line-strong)' : seriesColor(index),
              }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The segments of the latest analysis in small. */
export function SegmentsPanel({ analysis: { segments, analyses } }: { analysis: LatestAnalysis }) {
  const report = segments.data;
  const standing = report && standingOfSegments(report.evidence);
  return (
    <Panel>
      <PanelHead
        title={
          <span className="inline-flex items-center gap-1.5">
            {t.overview.segments.title}
            {standing && <EvidenceRing subject={{ kind: 'segments', report }} what={say.subject} className="-my-1" />}
          </span>
        }
        {...(report ? { note: say.note(count(report.customers), day(report.asOf)) } : {})}
      />
      <div className="px-4 pb-5 sm:px-5">
        {segments.isLoading || analyses.isLoading ? (
          <Skeleton lines={3} className="h-8" />
        ) : report ? (
          <>
            {standing === 'failed' && <p className="mb-3 text-[0.8125rem] text-ink-soft">{say.notForActing}</p>}
            {report.segments.length === 0 && <p className="text-ink-soft">{say.nothing}</p>}
            <Shares segments={report.segments} greyed={standing !== 'passed'} />
            <Link to="/segments" className={buttonLook({ size: 'small', className: 'mt-4' })}>
              {say.all}
              <ArrowRight aria-hidden />
            </Link>
          </>
        ) : (
          <p className="text-ink-soft">{say.none}</p>
        )}
      </div>
    </Panel>
  );
}
