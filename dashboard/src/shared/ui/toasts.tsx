import { Toast as Radix } from 'radix-ui';
import { cn } from '@/shared/lib/cn';
import type { Tone } from './badge';
import { dismiss, useMessages } from './toast';

const STAYS_MS = 6000;
const EDGES: Record<Tone, string> = {
  neutral: 'border-l-line-strong',
  accent: 'border-l-accent',
  good: 'border-l-good',
  warn: 'border-l-warn',
  bad: 'border-l-bad',
};

/** Where messages in passing appear. Once a page. */
export function Toasts() {
  const shown = useMessages();
  return (
    <Radix.Provider duration={STAYS_MS}>
      {shown.map(({ id, tone, text }) => (
        <Radix.Root
          key={id}
          onOpenChange={(open) => {
            if (!open) dismiss(id);
          }}
          className={cn('rounded-lg border border-l-4 border-line bg-surface px-4 py-3 shadow-panel', EDGES[tone])}
        >
          <Radix.Title className="font-medium">{text}</Radix.Title>
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed right-4 bottom-4 z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2" />
    </Radix.Provider>
  );
}
