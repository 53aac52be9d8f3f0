import { TrendingDown, TrendingUp } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReasonLine } from '@/shared/api/eyes-shapes';
import { cn } from '@/shared/lib/cn';
import { capitalized } from '@/shared/lib/format';
import { t } from '@/shared/text';

const { why: say } = t.evidence;

const WAYS = [
  { direction: 'raises', icon: TrendingUp, look: 'text-warn' },
  { direction: 'lowers', icon: TrendingDown, look: 'text-good' },
] as const;

/** What raises a risk and what lowers it, each under its own heading, the strongest first. */
export function ReasonList({ reasons, className }: { reasons: readonly ReasonLine[]; className?: string }) {
  if (reasons.length === 0) return <p className={cn('text-ink-faint', className)}>{say.none}</p>;
  return (
    <div className={cn('grid gap-3', className)}>
      {WAYS.map(({ direction, icon: Icon, look }) => {
        const lines = reasons.filter((reason) => reason.direction === direction);
        return (
          lines.length > 0 && (
            <div key={direction}>
              <p className="flex items-center gap-1.5 font-medium">
                <Icon className={cn('size-3.5 shrink-0', look)} aria-hidden />
                {say[direction]}
              </p>
              <ul className="mt-0.5 grid gap-0.5">
                {lines.map((reason) => (
                  <li key={reason.code}>{capitalized(t.phrases.reason(reason))}</li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </div>
  );
}

/** The strongest reason in one line, and how many others go the same way and the other; a press shows them all. */
export function ReasonsInLine({ reasons }: { reasons: readonly ReasonLine[] }) {
  const [first] = reasons;
  if (!first) return <span className="text-ink-faint">{say.none}</span>;
  const alike = reasons.filter(({ direction }) => direction === first.direction).length - 1;
  const unlike = reasons.length - 1 - alike;
  return (
    <Popover.Root>
      <Popover.Trigger className="line-clamp-2 w-full rounded-md text-left leading-[1.15rem] break-words underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-accent">
        {say.inLine(say[first.direction], t.phrases.reason(first))}
        {alike > 0 && say.more(alike)}
        {unlike > 0 && say.against[first.direction === 'raises' ? 'lowers' : 'raises'](unlike)}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={say.title}
          className="z-50 max-w-96 rounded-xl border border-line bg-surface p-4 text-[0.8125rem] shadow-panel"
        >
          <ReasonList reasons={reasons} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
