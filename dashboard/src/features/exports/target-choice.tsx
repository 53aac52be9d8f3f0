import { useId } from 'react';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { cn } from '@/shared/lib/cn';
import { weaknessOf, type Summary } from './api';
import { PRESETS, type Preset } from './subject';

const { targets: say } = t.exports;

/** Why a system cannot have the list; undefined when it can. */
function refusal(summary: Summary, preset: Preset): string | undefined {
  if (!summary.actionable) return say.notActionable[weaknessOf(summary)];
  return summary.presets[preset]?.withUnknown === 0 ? say.nobody : undefined;
}

/** For whom the file is: people, or one of the systems that take it. */
export function TargetChoice({
  summary,
  value,
  onChange,
}: {
  summary: Summary;
  value: Preset | null;
  onChange: (target: Preset | null) => void;
}) {
  const id = useId();
  const option = (target: Preset | null, note: string, disabled: boolean) => (
    <label
      key={target}
      htmlFor={`${id}-${target ?? 'people'}`}
      className={cn(
        'flex cursor-pointer items-start gap-2.5 rounded-lg border border-line px-3 py-2',
        'has-checked:border-accent has-checked:bg-accent-soft',
        disabled && 'cursor-not-allowed text-ink-faint',
      )}
    >
      <input
        id={`${id}-${target ?? 'people'}`}
        type="radio"
        name={id}
        className="mt-1 accent-accent"
        checked={value === target}
        disabled={disabled}
        onChange={() => {
          onChange(target);
        }}
      />
      <span>
        <span className="block font-medium">{target === null ? say.people : say.preset[target]}</span>
        <span className="block text-[0.8125rem] text-ink-faint">{note}</span>
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{say.title}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {option(null, say.everybody(count(summary.members)), false)}
        {PRESETS.map((preset) => {
          const reason = refusal(summary, preset);
          return option(
            preset,
            reason ?? say.agreed(count(summary.presets[preset]?.agreed ?? 0)),
            reason !== undefined,
          );
        })}
      </div>
    </fieldset>
  );
}
