import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp, FlaskConical, Plug, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { connect, ConnectForm, credentialFields, startSync, VendorProblem } from '@/features/connections';
import { NewImport } from '@/features/imports';
import { jobKey, type Job } from '@/shared/api/jobs';
import type { ConnectablePlatform } from '@/shared/api/platform';
import { cn } from '@/shared/lib/cn';
import { t } from '@/shared/text';
import { Panel } from '@/shared/ui/panel';
import { LastTry } from './last-try';
import type { Arrival } from './set-up';

const say = t.onboarding.source;

function Way({
  icon: Icon,
  title,
  text,
  open,
  busy = false,
  onChoose,
}: {
  icon: LucideIcon;
  title: string;
  text: string;
  open?: boolean;
  busy?: boolean;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-busy={busy || undefined}
      disabled={busy}
      onClick={onChoose}
      className={cn(
        'flex flex-col gap-1 rounded-xl border border-line bg-surface p-4 text-left shadow-panel hover:border-line-strong disabled:opacity-60',
        open === true && 'border-accent bg-accent-soft hover:border-accent',
      )}
    >
      <Icon className={cn('mb-1 size-5 text-accent', busy && 'animate-pulse')} aria-hidden />
      <span className="font-semibold">{title}</span>
      <span className="text-[0.8125rem] text-ink-soft">{text}</span>
    </button>
  );
}

interface Demo {
  platform: ConnectablePlatform;
  account: NonNullable<ConnectablePlatform['demo']>;
}

/** The ways to bring data, with what became of the last try. */
export function SourceStep({ arrival, platforms }: { arrival: Arrival; platforms: readonly ConnectablePlatform[] }) {
  const cache = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const demo = useMutation({
    mutationFn: async ({ platform, account }: Demo) => startSync(await connect(platform.platform, account)),
    // Also when the sync was refused: then the account is connected nonetheless.
    onSettled: () => cache.invalidateQueries({ queryKey: ['platforms'] }),
  });
  const connectable = platforms.filter((platform) => credentialFields(platform).length > 0);
  const demos = platforms.flatMap((platform) => (platform.demo ? [{ platform, account: platform.demo }] : []));
  const chosen = connectable.find(({ platform }) => platform === open);
  const toggle = (way: string) => {
    setOpen(open === way ? null : way);
  };
  const started = (job: Job) => {
    cache.setQueryData(jobKey(job.self), job);
    void cache.invalidateQueries({ queryKey: ['imports'] });
  };
  return (
    <div className="grid grid-cols-1 gap-4">
      <LastTry arrival={arrival} platforms={platforms} onRenew={setOpen} />
      <p className="text-ink-soft">{say.note}</p>
      {/* Another way would take the file off its own. */}
      <fieldset disabled={sending} aria-label={say.ways} className="grid gap-3 md:grid-cols-3">
        {connectable.map(({ platform, name }) => (
          <Way
            key={platform}
            icon={Plug}
            title={say.connect.title(name)}
            text={say.connect.text}
            open={open === platform}
            onChoose={() => {
              toggle(platform);
            }}
          />
        ))}
        <Way
          icon={FileUp}
          title={say.file.title}
          text={say.file.text}
          open={open === 'file'}
          onChoose={() => {
            toggle('file');
          }}
        />
        {demos.map((offered) => (
          <Way
            key={offered.platform.platform}
            icon={FlaskConical}
            title={say.demo.title}
            text={say.demo.text}
            busy={demo.isPending}
            onChoose={() => {
              setOpen(null);
              demo.mutate(offered);
            }}
          />
        ))}
      </fieldset>
      {demo.isError && (
        <VendorProblem error={demo.error} askedAt={demo.submittedAt} vendor={demo.variables.platform.name} />
      )}
      {open === 'file' && <NewImport onStarted={started} onSending={setSending} />}
      {chosen && (
        <Panel className="max-w-xl p-4 sm:p-5">
          <ConnectForm
            key={chosen.platform}
            platform={chosen}
            renewed={chosen.connections.find(({ state }) => state === 'reconnect-needed')}
            submit={say.connect.go}
            andThen={startSync}
          />
        </Panel>
      )}
    </div>
  );
}
