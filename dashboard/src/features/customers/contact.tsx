import { Copy, Mail, Phone } from 'lucide-react';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast';
import type { Customer } from './api';

const { contact: say } = t.customers;

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(say.copied(text), 'good');
  } catch {
    toast(say.notCopied, 'warn');
  }
}

function Way({
  icon: Icon,
  address,
  text,
  label,
}: {
  icon: typeof Mail;
  address: string;
  text: string;
  label: string;
}) {
  return (
    <li className="flex min-w-0 items-center gap-1.5">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <a href={address} className="min-w-0 truncate text-accent underline-offset-4 hover:underline">
        {text}
      </a>
      <Button size="icon" look="quiet" className="size-7" aria-label={label} onClick={() => void copy(text)}>
        <Copy aria-hidden />
      </Button>
    </li>
  );
}

/** How a customer can be reached; nothing where that is not known. */
export function Contact({ personal: { email, phone } }: Pick<Customer, 'personal'>) {
  if (!email && !phone) return null;
  return (
    <ul aria-label={say.title} className="-mt-3 mb-5 flex flex-wrap gap-x-6 gap-y-1">
      {email && <Way icon={Mail} address={`mailto:${email}`} text={email} label={say.copyEmail} />}
      {phone && (
        <Way icon={Phone} address={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} text={phone} label={say.copyPhone} />
      )}
    </ul>
  );
}
