import { Eye, EyeOff } from 'lucide-react';
import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { inputLook } from '@/shared/ui/field';

interface Props extends Omit<ComponentProps<'input'>, 'id' | 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A labelled password, whose characters can be looked at. Its error takes the place of the hint, which says the same. */
export function PasswordField({ label, hint, error, ...rest }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const below = error ?? hint;
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className={cn(inputLook, 'pr-11')}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={below === undefined ? undefined : `${id}-below`}
          {...rest}
        />
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t.session.showTyped}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-lg text-ink-faint hover:text-ink [&_svg]:size-4"
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </button>
      </div>
      {below !== undefined && (
        <p
          id={`${id}-below`}
          role={error === undefined ? undefined : 'alert'}
          className={cn('mt-1.5 text-[0.8125rem]', error === undefined ? 'text-ink-faint' : 'text-bad')}
        >
          {below}
        </p>
      )}
    </div>
  );
}
