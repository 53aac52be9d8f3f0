import { ArrowDownRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { change } from '@/shared/lib/format';

/** Which direction is welcome: more revenue is, more value at risk is not. */
export type Welcome = 'up' | 'down' | 'neither';

/** A change against before, coloured by whether it is welcome. */
export function Change({ now, before, welcome = 'up' }: { now: number; before: number; welcome?: Welcome }) {
  const text = change(now, before);
  if (text === null) return null;
  const up = now >= before;
  const good = welcome === 'neither' || now === before ? null : up === (welcome === 'up');
  return (
    <span
      className={cn(
        'inline-flex items-center gap-0.5 text-[0.8125rem] font-medium',
        good === null ? 'text-ink-faint' : good ? 'text-good' : 'text-bad',
      )}
    >
      {up ? <ArrowUpRight className="size-3.5" aria-hidden /> : <ArrowDownRight className="size-3.5" aria-hidden />}
      {text}
    </span>
  );
}

/** A headline number with its name, and what is to be said about it. */
export function Figure({
  label,
  value,
  mark,
  children,
  className,
}: {
  label: ReactNode;
  value: ReactNode;
  mark?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn('min-w-0', className)}>
      <div className="flex items-center gap-1.5 text-[0.8125rem] text-ink-soft">
        {label}
        {mark}
      </div>
      <div className="tabular mt-1 text-2xl leading-tight font-semibold tracking-tight">{value}</div>
      {children !== undefined && <div className="mt-1 text-[0.8125rem] text-ink-faint">{children}</div>}
    </div>
  );
}

/** Names and their values, for details. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 gap-y-2">
      {rows.map(([name, value]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="tabular min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
