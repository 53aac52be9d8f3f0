import { useId, type ComponentProps, type ReactNode } from 'react';
import { t } from '@/shared/text';
import { cn } from '@/shared/lib/cn';

/** The looks of what text is typed into. */
export const inputLook =
  'h-10 w-full rounded-lg border border-line-strong/60 bg-surface px-3 text-ink placeholder:text-ink-faint hover:border-line-strong aria-invalid:border-bad disabled:opacity-60';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A labelled input with its hint, and its error when it has one. */
export function Field({ label, hint, error, className, required, ...rest }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium">
        {label}
        {required === false && <span className="font-normal text-ink-faint"> ({t.common.optional})</span>}
      </label>
      <input
        id={id}
        className={inputLook}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described || undefined}
        {...rest}
      />
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
    </div>
  );
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'id'> {
  label: ReactNode;
  /** Shows the label to assistive technology only. */
  bare?: boolean;
  options: readonly { value: string; label: string }[];
}

/** A labelled choice of one, by the platform's own list, which every device knows how to show. */
export function SelectField({ label, bare = false, options, className, ...rest }: SelectProps) {
  const id = useId();
  return (
    <div className={cn(bare && 'inline-block', className)}>
      <label htmlFor={id} className={bare ? 'sr-only' : 'mb-1.5 block text-[0.8125rem] font-medium'}>
        {label}
      </label>
      <select id={id} className={cn(inputLook, bare && 'h-8 w-auto rounded-lg px-2 text-[0.8125rem]')} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
