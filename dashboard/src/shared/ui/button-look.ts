import { cva } from 'class-variance-authority';

/** The looks of a button, for links that are to look like one. */
export const buttonLook = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors select-none disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken',
        quiet: 'text-ink-soft hover:bg-sunken hover:text-ink',
        danger: 'border border-line bg-surface text-bad hover:border-bad hover:bg-bad-soft',
      },
      size: {
        small: 'h-8 px-2.5 text-[0.8125rem]',
        medium: 'h-9 px-3.5 text-sm',
        large: 'h-11 px-5 text-[0.9375rem]',
        icon: 'size-8 text-sm',
      },
    },
    defaultVariants: { look: 'secondary', size: 'medium' },
  },
);
