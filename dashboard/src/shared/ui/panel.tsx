import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { usePageTitle } from '@/shared/lib/page-title';

/** A sheet of paper on the canvas. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded-xl border border-line bg-surface shadow-panel', className)} {...rest} />;
}

/** The head of a panel: what it shows, and what can be done with it. */
export function PanelHead({
  title,
  help,
  note,
  children,
}: {
  title: ReactNode;
  /** Explains a word of the title; beside the heading, so that it is no part of its name. */
  help?: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 pb-3 sm:px-5">
      <div className="min-w-0">
        <div className="flex items-center gap-1">
          <h2 className="text-[0.9375rem] font-semibold">{title}</h2>
          {help}
        </div>
        {note !== undefined && <p className="mt-0.5 text-[0.8125rem] text-ink-faint">{note}</p>}
      </div>
      {children !== undefined && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}

/** The head of a page, which names it in the browser's tab too. */
export function PageHead({
  title,
  name,
  note,
  children,
}: {
  title: ReactNode;
  /** The title as text, where it is more than text. */
  name?: string;
  /** Empty while it is loaded: its line is kept free. */
  note?: ReactNode;
  children?: ReactNode;
}) {
  usePageTitle(typeof title === 'string' ? title : name);
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold break-words">{title}</h1>
        {note !== undefined && <div className="mt-1 min-h-5 max-w-prose text-ink-soft">{note}</div>}
      </div>
      {children !== undefined && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  );
}
