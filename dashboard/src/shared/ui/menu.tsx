import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';

/** Choices behind a button. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          collisionPadding={8}
          align="end"
          className="z-50 min-w-44 rounded-xl border border-line bg-surface p-1 shadow-panel"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemLook =
  'flex h-9 cursor-pointer items-center gap-2 rounded-lg px-2.5 text-sm outline-none data-[highlighted]:bg-sunken [&_svg]:size-4 [&_svg]:text-ink-faint';

/** One of the choices. */
export function MenuItem({
  onSelect,
  danger = false,
  children,
}: {
  onSelect: () => void;
  danger?: boolean;
  children: ReactNode;
}) {
  return (
    <Radix.Item onSelect={onSelect} className={cn(itemLook, danger && 'text-bad')}>
      {children}
    </Radix.Item>
  );
}

/** Lines of a menu that say something and do nothing. */
export const MenuNote = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2.5 py-2 text-[0.8125rem] text-ink-faint">{children}</Radix.Label>
);

export const MenuLine = () => <Radix.Separator className="my-1 h-px bg-line" />;
