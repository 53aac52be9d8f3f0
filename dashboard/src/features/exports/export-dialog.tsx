import { useQuery } from '@tanstack/react-query';
import { CircleCheck, FileDown, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Notice } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { summaryQuery, weaknessOf, type Summary } from './api';
import { ChannelTable } from './channel-table';
import { ColumnsChoice } from './columns-choice';
import { BrokenDownload } from './download';
import { useSegmentNames } from './segment-names';
import { columnsOf, type ExportChoice, type ExportSubject, type Preset } from './subject';
import { TargetChoice } from './target-choice';
import type { useExport } from './use-export';

const { exports: say } = t;

type Run = ReturnType<typeof useExport>;

/** What the file would be called, and how many it would hold. */
function fileOf(summary: Summary, { preset, includeUnknown }: ExportChoice) {
  const size = preset === null ? undefined : summary.presets[preset];
  if (size === undefined) return { name: summary.fileName, rows: summary.members };
  return includeUnknown
    ? { name: size.fileNameWithUnknown, rows: size.withUnknown }
    : { name: size.fileName, rows: size.agreed };
}

/** Whether some are left out of a file for advertising who agreed to e-mail alone. */
const isByEmailAlone = ({ channels: { email, ads } }: Summary, { preset, includeUnknown }: ExportChoice) =>
  (preset === 'meta' || preset === 'google') && !includeUnknown && (email?.agreed ?? 0) > (ads?.agreed ?? 0);

function Unknown({
  summary,
  preset,
  checked,
  onChange,
}: {
  summary: Summary;
  preset: Preset;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  const size = summary.presets[preset];
  const more = size === undefined ? 0 : size.withUnknown - size.agreed;
  return (
    <label htmlFor={id} className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        className="mt-1 accent-accent"
        checked={checked}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      <span>
        <span className="block font-medium">{say.unknown.label(count(more))}</span>
        <span className="block text-[0.8125rem] text-ink-faint">{say.unknown.meaning}</span>
      </span>
    </label>
  );
}

const Failure = ({ error, onRetry }: { error: Error; onRetry: () => void }) =>
  error instanceof BrokenDownload ? (
    <Notice role="alert" tone="warn" icon={<TriangleAlert aria-hidden />} title={say.broken.title}>
      {say.broken.text}
    </Notice>
  ) : (
    <ProblemNotice problem={error} onRetry={onRetry} />
  );

function Form({
  subject,
  summary,
  segmentNames,
  run,
}: {
  subject: ExportSubject;
  summary: Summary;
  segmentNames: readonly string[];
  run: Run;
}) {
  const [choice, setChoice] = useState<ExportChoice>({
    preset: null,
    columns: columnsOf(subject),
    includeUnknown: false,
    segmentNames,
  });
  const { preset, columns } = choice;
  const file = fileOf(summary, choice);
  // What became of another file would be read as of this one.
  const isOfThis = JSON.stringify(run.choice) === JSON.stringify(choice);
  const start = () => {
    run.start(choice);
  };
  return (
    <div className="grid gap-5">
      {!summary.actionable && (
        <Notice tone="warn" icon={<TriangleAlert aria-hidden />} title={say.notForActing.title[weaknessOf(summary)]}>
          {say.notForActing.text}
        </Notice>
      )}
      <section aria-label={say.channels.title}>
        <p className="mb-1.5">
          {say.members(count(summary.members))} {!summary.complete && say.incomplete(count(summary.members))}
        </p>
        <ChannelTable summary={summary} />
        <p className="mt-1.5 text-[0.8125rem] text-ink-faint">{say.channels.note}</p>
      </section>
      <TargetChoice
        summary={summary}
        value={preset}
        onChange={(target) => {
          setChoice({ ...choice, preset: target, includeUnknown: false });
        }}
      />
      {preset === null ? (
        <ColumnsChoice
          all={columnsOf(subject)}
          value={columns}
          onChange={(chosen) => {
            setChoice({ ...choice, columns: chosen });
          }}
        />
      ) : (
        <Unknown
          summary={summary}
          preset={preset}
          checked={choice.includeUnknown}
          onChange={(includeUnknown) => {
            setChoice({ ...choice, includeUnknown });
          }}
        />
      )}
      <div className="rounded-xl bg-sunken px-4 py-3">
        <p className="font-mono text-[0.8125rem] break-all">{file.name}</p>
        <p className="mt-1 text-[0.8125rem] text-ink-soft">
          {preset === null
            ? say.holds.people(count(file.rows))
            : say.holds.preset[preset](count(file.rows), count(summary.members - file.rows), choice.includeUnknown)}
          {isByEmailAlone(summary, choice) && ` ${say.emailAlone}`}
        </p>
      </div>
      {isOfThis && run.error && <Failure error={run.error} onRetry={start} />}
      {isOfThis && run.saved && !run.isRunning && (
        <Notice role="status" tone="good" icon={<CircleCheck aria-hidden />} title={say.done(run.saved.name)}>
          {say.taken(count(run.saved.rows))}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {run.isRunning ? (
          <>
            <Button onClick={run.stop}>{t.common.cancel}</Button>
            <span role="status" className="tabular text-[0.8125rem] text-ink-faint">
              {say.progress(count(run.rows))}
            </span>
          </>
        ) : (
          <Button
            look="primary"
            disabled={file.rows === 0 || (preset === null && columns.length === 0)}
            onClick={start}
          >
            <FileDown aria-hidden />
            {say.save}
          </Button>
        )}
        {file.rows === 0 && <span className="text-[0.8125rem] text-ink-faint">{say.nothing}</span>}
      </div>
    </div>
  );
}

/** What a list holds, for whom the file is to be, and what will be in it. */
export function ExportDialog({ subject, run }: { subject: ExportSubject; run: Run }) {
  const segmentNames = useSegmentNames(subject);
  const summary = useQuery({ ...summaryQuery(subject, segmentNames ?? []), enabled: segmentNames !== undefined });
  if (summary.isError) return <ProblemNotice problem={summary.error} onRetry={() => void summary.refetch()} />;
  return summary.data && segmentNames ? (
    <Form subject={subject} summary={summary.data} segmentNames={segmentNames} run={run} />
  ) : (
    <Skeleton lines={6} className="h-8" />
  );
}
