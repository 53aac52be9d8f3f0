import { FileText } from 'lucide-react';
import { useState } from 'react';
import { bytes, count } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Panel } from '@/shared/ui/panel';
import { Skeleton } from '@/shared/ui/states';
import { assign, emptyDraft, ofKind, queryOf, type Draft } from './draft';
import { FileProblem } from './file-problem';
import { OtherCurrency } from './other-currency';
import type { PickedFile } from './picked-file';
import { PreviewTable } from './preview-table';
import { ReadingOptions } from './reading-options';
import { StartBar } from './start-bar';
import { Sending } from './sending';
import { useUpload, type UploadWatcher } from './upload';
import { useLook } from './use-look';

const KINDS = (['orders', 'customers'] as const).map((value) => ({ value, label: t.imports.kind[value] }));

/** A chosen file until its import has started: how it is read, what is corrected, and its way to the server. */
export function ImportSetUp({
  picked,
  onOther,
  ...watcher
}: UploadWatcher & {
  picked: PickedFile;
  onOther: () => void;
}) {
  const { file } = picked;
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const { look, last } = useLook(picked, draft);
  const { data } = look;
  const foreign = data?.preview.otherCurrency;
  const upload = useUpload(watcher);
  if (upload.isSending) {
    return <Sending file={file} sent={upload.sent} isOnItsWay={upload.isOnItsWay} onStop={upload.stop} />;
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <Panel className="flex flex-wrap items-center gap-3 px-4 py-3 sm:px-5">
        <FileText className="size-5 shrink-0 text-accent" aria-hidden />
        <p className="min-w-0 flex-1">
          <span className="block truncate font-medium">{file.name}</span>
          <span className="text-[0.8125rem] text-ink-faint">
            {bytes(file.size)}
            {data && draft.kind === null && `, ${t.imports.kind.guessed[data.kind]}`}
          </span>
        </p>
        {last && (
          <Choice
            label={t.imports.kind.label}
            value={draft.kind ?? last.kind}
            options={KINDS}
            onChange={(kind) => {
              setDraft(ofKind(draft, kind));
            }}
          />
        )}
        <Button onClick={onOther}>{t.imports.fresh.other}</Button>
      </Panel>
      {look.isError && <FileProblem problem={look.error} onRetry={() => void look.refetch()} />}
      {look.isPending && (
        <Panel className="p-5">
          <p className="mb-3 font-medium">{t.imports.fresh.looking}</p>
          <Skeleton lines={6} className="h-7" />
        </Panel>
      )}
      {data && (
        <PreviewTable
          look={data}
          busy={look.isFetching}
          onAssign={(column, field) => {
            setDraft(assign(draft, data.preview.mapping, column, field));
          }}
        />
      )}
      {last && (
        <ReadingOptions
          draft={draft}
          look={last}
          onChange={(change) => {
            setDraft({ ...draft, ...change });
          }}
        />
      )}
      {data && (
        <>
          {foreign && (
            <OtherCurrency
              ours={foreign.organization}
              theirs={foreign.currencies.map(({ currency, rows }) => ({ currency, count: rows }))}
              what={(theirs) => t.imports.currency.rows(count(foreign.rows), count(data.preview.looked.rows), theirs)}
              about={t.imports.currency.inPreview}
              most={foreign.rows * 2 > data.preview.looked.rows}
            />
          )}
          <StartBar
            look={data}
            settled={!look.isFetching && !look.isError}
            problem={upload.problem}
            onStart={() => {
              upload.start({ file, query: queryOf(draft, data.kind, file.name) });
            }}
          />
        </>
      )}
    </div>
  );
}
