import { cn } from '@/shared/lib/cn';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import type { Layer } from './map-option';

/** The segments' colours; a press hides or shows one. */
export function MapLegend({
  layers,
  hidden,
  onToggle,
}: {
  layers: readonly Layer[];
  hidden: readonly (string | null)[];
  onToggle: (id: string | null) => void;
}) {
  return (
    <div role="group" aria-label={t.segments.map.legend} className="flex flex-wrap gap-1 px-4 pb-4 sm:px-5">
      {layers.map(({ id, name, color, points }) => {
        const shown = !hidden.includes(id);
        return (
          <button
            key={id ?? ''}
            type="button"
            aria-pressed={shown}
            onClick={() => {
              onToggle(id);
            }}
            className={cn(
              'inline-flex min-h-7 items-center gap-2 rounded-md px-2 text-[0.8125rem] hover:bg-sunken',
              !shown && 'text-ink-faint line-through',
            )}
          >
            <span
              aria-hidden
              className="size-2.5 rounded-full border-2"
              style={{ borderColor: color, backgroundColor: shown ? color : 'transparent' }}
            />
            {name}
            <span className="tabular text-ink-faint">{count(points.length)}</span>
          </button>
        );
      })}
    </div>
  );
}
