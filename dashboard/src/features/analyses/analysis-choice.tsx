import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarClock, ChevronDown, History, ListChecks } from 'lucide-react';
import { analysesQuery } from '@/shared/api/eyes';
import { ago, day } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Menu, MenuItem, MenuLine, MenuNote } from '@/shared/ui/menu';

const { choice: say } = t.analyses;
const MOST = 8;

interface Shown {
  /** The analysis on show. */
  analysisId: string;
  asOf: string;
}

/** The analyses that have something to show, the newest first. */
function useFinished() {
  const { data } = useQuery(analysesQuery);
  return data?.items.flatMap(({ id, createdAt, result }) =>
    result === null ? [] : [{ id, createdAt, asOf: result.asOf }],
  );
}

/** Names the analysis on show, and offers the others. */
export function AnalysisChoice({
  shown,
  onChoose,
}: {
  shown: Shown;
  /** Told the analysis, or undefined for whichever is the latest. */
  onChoose: (analysis: string | undefined) => void;
}) {
  const finished = useFinished() ?? [];
  const navigate = useNavigate();
  const latest = finished[0]?.id;
  const asOf = day(shown.asOf);
  return (
    <Menu
      trigger={
        <Button aria-label={say.label(asOf)}>
          <CalendarClock aria-hidden />
          {shown.analysisId === latest ? say.latest(asOf) : say.older(asOf)}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      {finished.length < 2 && <MenuNote>{say.none}</MenuNote>}
      {finished.length > 1 &&
        finished.slice(0, MOST).map(({ id, asOf: itsDay, createdAt }) => (
          <MenuItem
            key={id}
            onSelect={() => {
              onChoose(id === latest ? undefined : id);
            }}
          >
            <span className="flex-1">{say.item(day(itsDay), ago(createdAt))}</span>
            {id === shown.analysisId && <ListChecks aria-label={say.current} />}
          </MenuItem>
        ))}
      <MenuLine />
      <MenuItem onSelect={() => void navigate({ to: '/analyses' })}>{say.all}</MenuItem>
    </Menu>
  );
}

/** Says that an older analysis is on show, with the way back; nothing for the latest. */
export function OlderAnalysisNotice({
  shown,
  onBack,
  className,
}: {
  shown: Shown;
  onBack: () => void;
  className?: string;
}) {
  const finished = useFinished();
  const made = finished?.find(({ id }) => id === shown.analysisId)?.createdAt;
  if (finished === undefined || finished[0]?.id === shown.analysisId) return null;
  return (
    <Notice
      tone="accent"
      icon={<History aria-hidden />}
      title={say.olderTitle(day(shown.asOf))}
      {...(className === undefined ? {} : { className })}
      actions={
        <Button size="small" onClick={onBack}>
          {say.back}
        </Button>
      }
    >
      {made !== undefined && say.olderMade(ago(made))}{' '}
      <Link
        to="/analyses/$jobId"
        params={{ jobId: shown.analysisId }}
        className="font-medium text-accent underline underline-offset-4"
      >
        {say.about}
      </Link>
    </Notice>
  );
}
