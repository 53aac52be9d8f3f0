import { count } from '@/shared/lib/format';
import { numberOf, plainly, type Phrase } from '@/shared/lib/phrase';
import { t } from '@/shared/text';

/** The stages of an analysis in their order. */
export const STAGES = ['reading', 'preparing', 'segments', 'churn', 'storing'] as const;
export type Stage = (typeof STAGES)[number];

const { one: say } = t.analyses;

/** Where an analysis is, and what it does there. */
export function stageOf(step: Phrase | null): { stage: Stage; doing: string } {
  if (step === null) return { stage: 'reading', doing: '' };
  const figure = (name: string) => count(numberOf(step, name) ?? 0);
  switch (step.code) {
    case 'reading-activity':
      return { stage: 'reading', doing: 'customers' in step.arguments ? say.customersRead(figure('customers')) : '' };
    case 'checking-consent':
      return { stage: 'preparing', doing: say.checkingConsent };
    case 'counting-features':
      return { stage: 'preparing', doing: say.features };
    case 'segments-attempt':
      return { stage: 'segments', doing: say.attempt(figure('attempt')) };
    case 'churn-candidate':
      return { stage: 'churn', doing: say.candidate(figure('days'), figure('candidate')) };
    case 'storing':
      return { stage: 'storing', doing: '' };
    default:
      return { stage: step.code.startsWith('churn') ? 'churn' : 'segments', doing: plainly(step) };
  }
}
