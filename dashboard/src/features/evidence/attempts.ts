import type { Phrase } from '@/shared/lib/phrase';
import { t } from '@/shared/text';
import type { EvidenceSubject } from './subject';

const { attempts: say } = t.evidence;
/** A phrase by its code, with the codes that it holds. */
function codesOf({ code, arguments: given }: Phrase): string {
  const held = Array.isArray(given.reasons) ? given.reasons.map(String) : [];
  return [code, ...held].join(' ');
}

const yes = (is: boolean) => (is ? 'yes' : 'no');

/** The attempts as an export writes them: the service's own names, so that nothing is lost in translation. */
export function attemptsAsRows(subject: EvidenceSubject) {
  if (subject.kind === 'segments') {
    return {
      name: say.file.segments(subject.report.asOf),
      header: [
        'algorithm',
        'parameters',
        'features',
        'preprocessing',
        'silhouette',
        'k',
        'smallest share',
        'noise share',
        'chosen',
        'why',
      ],
      rows: subject.report.evidence.attempts.map((tried) => [
        tried.algorithm,
        Object.entries(tried.parameters)
          .map(([name, value]) => `${name}=${String(value)}`)
          .join(' '),
        tried.features.join(' '),
        tried.preprocessing,
        tried.silhouette,
        tried.k,
        tried.smallestShare,
        tried.noiseShare,
        yes(tried.chosen),
        codesOf(tried.why),
      ]),
    };
  }
  return {
    name: say.file.churn(subject.report.window, subject.report.asOf),
    header: ['model', 'features', 'validation AUC', 'chosen', 'second look', 'why'],
    rows: subject.report.evidence.method.attempts.map((tried) => [
      tried.learner,
      tried.features.join(' '),
      tried.validationAuc,
      yes(tried.chosen),
      yes(tried.secondLook),
      codesOf(tried.why),
    ]),
  };
}
