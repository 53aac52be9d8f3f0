import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { t } from '@/shared/text';
import { cn } from '@/shared/lib/cn';
import { Button } from './button';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}

/** What something is typed into or chosen in. */
const TYPED = ['input:not([type=checkbox], [type=radio], [type=file], [type=hidden])', 'select', 'textarea']
  .map((field) => `${field}:not(:disabled)`)
  .join();

function Frame({ open, onOpenChange, title, note, children, className }: DialogProps & { className: string }) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/35 backdrop-blur-[1px]" />
        <Radix.Content
          {...(note === undefined ? { 'aria-describedby': undefined } : {})}
          // Opened from anywhere, without a trigger of its own, it must still give the focus back.
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            // Who is asked to type should not have to pass the way out first.
            const field = event.currentTarget instanceof Element && event.currentTarget.querySelector(TYPED);
            if (field instanceof HTMLElement) {
              event.preventDefault();
              field.focus();
            }
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className={cn(
            'fixed z-50 flex flex-col overflow-hidden border border-line bg-surface shadow-panel',
            className,
          )}
        >
          <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <div>
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {note !== undefined && (
                <Radix.Description className="mt-0.5 text-[0.8125rem] text-ink-faint">{note}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <Button look="quiet" size="icon" aria-label={t.common.close}>
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </header>
          {/* Focusable, so that the keyboard scrolls what is longer than the screen. */}
          <div
            tabIndex={0}
            role="region"
            aria-label={t.common.more}
            className="min-h-0 flex-1 overflow-y-auto px-5 py-4"
          >
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A question in the middle of the page. */
export const Dialog = (props: DialogProps) => (
  <Frame
    {...props}
    className="top-1/2 left-1/2 max-h-[85dvh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-2xl"
  />
);

/** Details at the page's side, which stay readable next to what they explain. */
export const Drawer = (props: DialogProps) => (
  <Frame {...props} className="inset-y-0 right-0 w-[min(36rem,100vw)] border-y-0 border-r-0 sm:rounded-l-2xl" />
);
