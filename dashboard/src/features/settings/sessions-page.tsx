import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { api, dataOf, type Auth } from '@/shared/api/client';
import { asProblem } from '@/shared/api/problem';
import { signOut } from '@/shared/api/session';
import { ago, instant } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Badge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Panel, PanelHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast';
import { SettingsFrame } from './settings-frame';

const words = t.settings.sessions;
type OpenSession = Auth['OpenSession'];

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/sessions', { signal })),
});

const deviceOf = ({ browser, system }: OpenSession) => words.device(browser ?? null, system ?? null);

/** Where the person is signed in, and ending that. */
export function SessionsPage() {
  const cache = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(sessionsQuery);
  const settled = () => cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const refused = (thrown: unknown) => {
    toast(asProblem(thrown).message, 'bad');
  };
  const ending = useMutation({
    mutationFn: ({ id }: OpenSession) => api.DELETE('/api/sessions/{id}', { params: { path: { id } } }),
    onSuccess: (_, session) => {
      toast(words.ended(deviceOf(session)), 'good');
    },
    onError: refused,
    onSettled: settled,
  });
  const endingOthers = useMutation({
    mutationFn: () => api.DELETE('/api/sessions'),
    onSuccess: () => {
      toast(words.othersEnded, 'good');
    },
    onError: refused,
    onSettled: settled,
  });
  const endingAll = useMutation({
    mutationFn: () => api.DELETE('/api/sessions', { params: { query: { current: true } } }),
    onSuccess: async () => {
      await signOut();
      cache.clear();
    },
    onError: refused,
  });
  return (
    <SettingsFrame title={t.settings.sections.sessions}>
      <Panel>
        <PanelHead title={words.title} note={words.note}>
          <Button
            size="small"
            busy={endingOthers.isPending}
            disabled={!data || data.items.length < 2}
            onClick={() => {
              endingOthers.mutate();
            }}
          >
            {words.endOthers}
          </Button>
          <Button
            size="small"
            look="danger"
            busy={endingAll.isPending}
            disabled={!data}
            onClick={() => {
              endingAll.mutate();
            }}
          >
            {words.endAll}
          </Button>
        </PanelHead>
        <div className="px-4 pb-4 sm:px-5 sm:pb-5">
          {error && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
          {isPending && <Skeleton lines={3} className="h-10" />}
          {data && (
            <ul className="divide-y divide-line">
              {data.items.map((session) => (
                <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                  <MonitorSmartphone className="size-5 shrink-0 text-ink-faint" aria-hidden />
                  <div className="min-w-0 flex-1 basis-56">
                    <p className="font-medium">
                      {deviceOf(session)} {session.current && <Badge tone="good">{words.current}</Badge>}
                    </p>
                    <p className="text-[0.8125rem] text-ink-soft">
                      {words.facts(session.organization, session.network ?? null)}
                    </p>
                    <p className="text-[0.8125rem] text-ink-faint">
                      {words.times(instant(session.createdAt), ago(session.usedAt))}
                    </p>
                  </div>
                  {!session.current && (
                    <Button
                      size="small"
                      aria-label={words.endOf(deviceOf(session))}
                      disabled={ending.isPending}
                      onClick={() => {
                        ending.mutate(session);
                      }}
                    >
                      {words.end}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Panel>
    </SettingsFrame>
  );
}
