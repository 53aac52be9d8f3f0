import type { VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/shared/lib/cn';
import { buttonLook } from './button-look';

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonLook> {
  /** Shows that it is at work and takes no further press. */
  busy?: boolean;
}

/** A button. It submits nothing unless told so. */
export function Button({ className, look, size, busy = false, disabled, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={cn(buttonLook({ look, size }), className)}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  );
}
