import { Link } from '@tanstack/react-router';
import { ImportersOnly } from '@/features/imports';
import { useMe } from '@/features/session';
import { t } from '@/shared/text';
import { buttonLook } from '@/shared/ui/button-look';
import { PageHead } from '@/shared/ui/panel';
import { ProblemNotice, Skeleton } from '@/shared/ui/states';
import { AnalysisStep } from './analysis-step';
import { ArrivalStep } from './arrival-step';
import { Findings } from './findings';
import { followedByAnalysis, STEPS, type Arrival, type Known, type SetUp } from './set-up';
import { SourceStep } from './source-step';
import { Step, type StepState } from './step';
import { useSetUp } from './use-set-up';

const say = t.onboarding;

function Organization() {
  const organization = useMe().data?.organization;
  return (
    <p className="text-ink-soft">
      {organization && say.organization.facts(organization.name, organization.currency, organization.timezone)}{' '}
      <Link to="/settings" className="text-accent underline underline-offset-4">
        {say.organization.change}
      </Link>
    </p>
  );
}

/** By which way the data came; another than these two where the server knows only what was made of it. */
function broughtBy(arrival: Arrival): 'import' | 'sync' | 'other' {
  const kind = 'job' in arrival ? arrival.job.kind : '';
  return kind === 'import' || kind === 'sync' ? kind : 'other';
}

function Steps({ set, known }: { set: SetUp; known: Known }) {
  const { arrival, analysis, step } = set;
  const stateOf = (number: number): StepState => (number < step ? 'done' : number === step ? 'now' : 'later');
  return (
    <ol aria-label={say.steps}>
      <Step number={1} state={stateOf(1)} title={say.organization.title}>
        <Organization />
      </Step>
      <Step number={2} state={stateOf(2)} title={say.source.title}>
        {step === 2 ? (
          <SourceStep arrival={arrival} platforms={known.platforms} />
        ) : (
          <p className="text-ink-soft">{say.source.done[broughtBy(arrival)]}</p>
        )}
      </Step>
      <Step number={3} state={stateOf(3)} title={say.arrival.title}>
        <ArrivalStep arrival={arrival} />
      </Step>
      <Step number={4} state={stateOf(4)} title={say.analysis.title}>
        {analysis.state === 'done' ? (
          <Findings analysis={analysis.job.id} />
        ) : (
          <AnalysisStep analysis={analysis} arrival={arrival} follows={followedByAnalysis(set, known)} />
        )}
      </Step>
    </ol>
  );
}

function Contents() {
  const { set, known, error, refetch } = useSetUp();
  const complete = set !== null && set.step > STEPS;
  return (
    <>
      <PageHead title={complete ? say.complete : say.title} note={complete ? say.completeNote : say.note}>
        {!complete && (
          <Link to="/" className={buttonLook({ look: 'quiet' })}>
            {say.skip}
          </Link>
        )}
      </PageHead>
      {error && <ProblemNotice problem={error} onRetry={refetch} />}
      {!set && !error && <Skeleton lines={6} className="h-8" />}
      {set && <Steps set={set} known={known} />}
    </>
  );
}

/** From signing up to the first segments: what is done, what is to be done now, and what comes then. */
export function StartPage() {
  const me = useMe();
  if (me.isPending || (me.data && !me.data.permissions.includes('imports:write'))) {
    return (
      <>
        <PageHead title={say.title} />
        <ImportersOnly>{null}</ImportersOnly>
      </>
    );
  }
  return <Contents />;
}
