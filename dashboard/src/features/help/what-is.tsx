import { Link } from '@tanstack/react-router';
import { CircleQuestionMark } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId } from 'react';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import type { TermCode } from '@/shared/text/en/help';

/** A question mark beside a word that not everybody knows: what it means in a sentence, and the way to more. */
export function WhatIs({ term, className }: { term: TermCode; className?: string }) {
  const { name, short } = t.help.terms[term];
  const meaning = useId();
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t.help.whatIs(name)}
        className={cn(
          'inline-grid size-6 shrink-0 place-items-center rounded-md align-middle text-ink-faint hover:bg-sunken hover:text-ink [&_svg]:size-3.5',
          className,
        )}
      >
        <CircleQuestionMark aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={6}
          collisionPadding={8}
          aria-label={name}
          aria-describedby={meaning}
          className="z-50 w-72 max-w-[calc(100vw-1rem)] rounded-xl border border-line bg-surface p-3 text-[0.8125rem] shadow-panel"
        >
          <p className="font-semibold">{name}</p>
          <p id={meaning} className="mt-1 text-ink-soft">
            {short}
          </p>
          <Link
            to="/help"
            search={{ term }}
            className="mt-2 inline-block font-medium text-accent underline underline-offset-4"
          >
            {t.help.readMore}
          </Link>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
