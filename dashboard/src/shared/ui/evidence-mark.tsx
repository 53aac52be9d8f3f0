import { t } from '@/shared/text';
import { cn } from '@/shared/lib/cn';

/** How well a number is supported: its gate passed; passed, but not good enough to act on; failed; nothing measured. */
export type Standing = 'passed' | 'weak' | 'failed' | 'none';

const COLORS: Record<Standing, string> = {
  passed: 'text-good',
  weak: 'text-warn',
  failed: 'text-bad',
  none: 'text-ink-faint',
};

/** The mark beside every number that rests on evidence: a full, half, empty or dashed ring. */
export function EvidenceMark({ standing, className }: { standing: Standing; className?: string }) {
  return (
    <svg
      role="img"
      aria-label={t.common.evidence[standing]}
      viewBox="0 0 16 16"
      className={cn('inline-block size-3.5 shrink-0', COLORS[standing], className)}
    >
      <circle
        cx="8"
        cy="8"
        r="6"
        fill={standing === 'passed' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={standing === 'none' ? '2.5 2.2' : undefined}
      />
      {standing === 'weak' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
      {standing === 'passed' && (
        <path d="m5.200 8.200 2 2 3.700-4.200" fill="none" stroke="var(--surface)" strokeWidth="1.600" />
      )}
    </svg>
  );
}

/** The mark as a button that opens the evidence. */
export function EvidenceButton({
  standing,
  what,
  onClick,
  children,
  className,
}: {
  standing: Standing;
  what: string;
  onClick: () => void;
  children?: React.ReactNode;
  className?: string;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={cn(
        'relative inline-flex min-h-6 items-center gap-1.5 rounded-md px-1 text-[0.8125rem] text-ink-soft underline-offset-4 hover:bg-sunken hover:text-ink hover:underline',
        className,
      )}
    >
      <span aria-hidden className="inline-flex">
        <EvidenceMark standing={standing} />
      </span>
      {/* Beside the figure, not in its place: it must be heard too. */}
      <span className="sr-only">{`${t.common.evidence.open(what)}: ${t.common.evidence[standing]}`}</span>
      {children}
    </button>
  );
}
