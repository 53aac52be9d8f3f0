import { useId, type ComponentProps, type ReactNode } from 'react';
import { t } from '@/shared/text';
import { cn } from '@/shared/lib/cn';

/** The looks of what text is typed into. */
export const inputLook =
  'h-10 w-full rounded-lg border border-line-strong/60 bg-surface px-3 text-ink placeholder:text-ink-faint hover:border-line-strong aria-invalid:border-bad disabled:opacity-60';

interface Said {
  hint?: ReactNode;
  error?: string | undefined;
}

/** What ties a field to its hint and its error. */
const saidOf = (id: string, { hint, error }: Said) => ({
  'aria-invalid': error !== undefined || undefined,
  'aria-describedby':
    [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined,
});

const Below = ({ id, hint, error }: Said & { id: string }) => (
  <>
    {hint !== undefined && (
      <p id={`${id}-hint`} className="mt-1.5 text-[0.8125rem] text-ink-faint">
        {hint}
      </p>
    )}
    {error !== undefined && (
      <p id={`${id}-error`} role="alert" className="mt-1.5 text-[0.8125rem] text-bad">
        {error}
      </p>
    )}
  </>
);

interface FieldProps extends Omit<ComponentProps<'input'>, 'id'>, Said {
  label: ReactNode;
}

/** A labelled input with its hint, and its error when it has one. */
export function Field({ label, hint, error, className, required, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium">
        {label}
        {required === false && <span className="font-normal text-ink-faint"> ({t.common.optional})</span>}
      </label>
      <input id={id} className={inputLook} {...saidOf(id, { hint, error })} {...rest} />
      <Below id={id} hint={hint} error={error} />
    </div>
  );
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'id'>, Said {
  label: ReactNode;
  /** Shows the label to assistive technology only. */
  bare?: boolean;
  options: readonly { value: string; label: string }[];
}

/** A labelled choice of one, by the platform's own list, which every device knows how to show. */
export function SelectField({ label, bare = false, hint, error, options, className, ...rest }: SelectProps) {
  const id = useId();
  return (
    <div className={cn(bare && 'inline-block', className)}>
      <label htmlFor={id} className={bare ? 'sr-only' : 'mb-1.5 block text-[0.8125rem] font-medium'}>
        {label}
      </label>
      <select
        id={id}
        className={cn(inputLook, bare && 'h-8 w-auto rounded-lg px-2 text-[0.8125rem]')}
        {...saidOf(id, { hint, error })}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Below id={id} hint={hint} error={error} />
    </div>
  );
}
