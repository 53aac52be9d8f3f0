import { useEffect, useRef } from 'react';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { Panel, PanelHead } from '@/shared/ui/panel';

const say = t.help.glossary;

/** Every word that needs explaining; one of them in sight and marked, where it was asked for. */
export function Glossary({ asked }: { asked: string | undefined }) {
  const entry = useRef<HTMLDivElement>(null);
  useEffect(() => {
    entry.current?.scrollIntoView({ block: 'center' });
    entry.current?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <Panel className="min-w-0">
      <PanelHead title={say.title} note={say.note} />
      <dl className="px-4 pb-5 sm:px-5">
        {Object.entries(t.help.terms).map(([code, { name, short, more }]) => (
          <div
            key={code}
            id={code}
            tabIndex={-1}
            {...(code === asked ? { ref: entry } : {})}
            className={cn(
              '-mx-2 scroll-mt-20 rounded-lg px-2 py-2.5 outline-none target:bg-accent-soft',
              code === asked && 'bg-accent-soft',
            )}
          >
            <dt className="font-semibold">{name}</dt>
            <dd className="mt-0.5 max-w-prose text-ink-soft">
              <p>{short}</p>
              {more !== undefined && <p className="mt-1">{more}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
