import { Menu as MenuIcon } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Brand, Navigation } from './navigation';

/** What stands below the navigation; told when somebody has gone somewhere by it. */
export type Foot = ComponentType<{ onNavigate?: () => void }>;

/** On a phone the navigation is a sheet behind a button. */
function PhoneBar({ foot: Foot }: { foot: Foot }) {
  const [open, setOpen] = useState(false);
  const left = useRef(false);
  const leave = () => {
    left.current = true;
    setOpen(false);
  };
  return (
    <header className="sticky top-0 z-30 flex items-center justify-between border-b border-line bg-canvas/95 px-3 py-2 backdrop-blur lg:hidden">
      <Brand />
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <Button look="quiet" size="icon" aria-label={t.common.openMenu}>
            <MenuIcon aria-hidden />
          </Button>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-black/35" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 flex w-72 flex-col border-r border-line bg-surface p-3"
            onOpenAutoFocus={() => {
              left.current = false;
            }}
            // Who has gone to another page begins at its heading, not back at the button.
            onCloseAutoFocus={(event) => {
              if (left.current) event.preventDefault();
            }}
          >
            <Dialog.Title className="sr-only">{t.common.mainMenu}</Dialog.Title>
            <Navigation onNavigate={leave} />
            <Foot onNavigate={leave} />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  );
}

/** The looks of the frame, which needs nothing to be known: the ways to every page, and a page. */
export function Frame({ foot: Foot, children }: { foot: Foot; children: ReactNode }) {
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_1fr]">
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-surface px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t.common.skip}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-5 border-r border-line bg-surface p-3 pt-4 lg:flex">
        <Brand />
        <Navigation />
        <Foot />
      </aside>
      <PhoneBar foot={Foot} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl min-w-0 px-4 py-6 outline-none sm:px-8 sm:py-8"
      >
        {children}
      </main>
    </div>
  );
}
