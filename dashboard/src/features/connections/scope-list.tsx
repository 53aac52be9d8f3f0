import { Check, Minus } from 'lucide-react';
import type { Connection } from '@/shared/api/platform';
import { t } from '@/shared/text';

/** What the token allows in plain words, with the vendor's own name for it small beside. */
export function ScopeList({ scopes }: { scopes: Connection['scopes'] }) {
  return (
    <div>
      <ul className="space-y-1.5">
        {scopes.map(({ scope, granted }) => (
          <li key={scope} className="flex items-start gap-2">
            {granted ? (
              <Check role="img" aria-label={t.connections.granted} className="mt-0.5 size-4 shrink-0 text-good" />
            ) : (
              <Minus role="img" aria-label={t.connections.notGranted} className="mt-0.5 size-4 shrink-0 text-warn" />
            )}
            <span className="min-w-0">
              <span className={granted ? '' : 'text-ink-faint'}>{t.connections.scopes[scope] ?? scope}</span>
              <span className="block font-mono text-xs break-all text-ink-faint">{scope}</span>
            </span>
          </li>
        ))}
      </ul>
      {scopes.some(({ granted }) => !granted) && (
        <p className="mt-3 text-[0.8125rem] text-ink-soft">{t.connections.notGrantedNote}</p>
      )}
    </div>
  );
}
