import { CircleDashed, CircleSlash2 } from 'lucide-react';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { criteriaOf, remarksOf, type Criterion } from './criteria';
import { standingOf, type EvidenceSubject } from './subject';
import { useEvidence } from './use-evidence';

const { notice: say } = t.evidence;

function missed({ id, figure, interval, needed, show }: Criterion): string {
  const told = interval ? say.within(figure, t.evidence.interval(show(interval[0]), show(interval[1]))) : figure;
  return say.is(t.evidence.criteria[id].name, told, needed?.words ?? '');
}

function titleOf(subject: EvidenceSubject): string {
  const words = standingOf(subject) === 'none' ? say.none : say.failed;
  return subject.kind === 'segments' ? words.segments : words.churn(t.common.window[subject.report.window]);
}

/** What stands in the way of acting on a page's numbers, in words; nothing where they may be acted on. */
export function GateNotice({
  subject,
  brief = false,
  className,
}: {
  subject: EvidenceSubject;
  /** Leaves out what is said of the analysis as a whole, where another notice has said it. */
  brief?: boolean;
  className?: string;
}) {
  const standing = standingOf(subject);
  const { open } = useEvidence();
  if (standing === 'passed') return null;
  const criteria = criteriaOf(subject).filter((criterion) => !criterion.met);
  return (
    <Notice
      tone={standing === 'none' ? 'neutral' : 'warn'}
      icon={standing === 'none' ? <CircleDashed aria-hidden /> : <CircleSlash2 aria-hidden />}
      title={titleOf(subject)}
      {...(className === undefined ? {} : { className })}
    >
      <ul className="grid gap-1">
        {[...criteria.map(missed), ...(brief ? [] : remarksOf(subject))].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {standing !== 'none' && say.greyed}
        <Button
          size="small"
          onClick={() => {
            open(subject);
          }}
        >
          {t.evidence.open}
        </Button>
      </p>
    </Notice>
  );
}
