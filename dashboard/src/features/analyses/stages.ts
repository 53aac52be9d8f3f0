import { t } from '@/shared/text';

/** The stages of an analysis in their order. */
export const STAGES = ['reading', 'preparing', 'segments', 'churn', 'storing'] as const;
export type Stage = (typeof STAGES)[number];

const { one: say } = t.analyses;

/** Where an analysis is, and what it does there. A step of a later version is told in its own words. */
export function stageOf(step: string | null): { stage: Stage; doing: string } {
  if (step === null || step === 'reading activity') return { stage: 'reading', doing: '' };
  if (step === 'consent') return { stage: 'preparing', doing: say.checkingConsent };
  if (step === 'features') return { stage: 'preparing', doing: say.features };
  if (step === 'done' || step === 'storing') return { stage: 'storing', doing: '' };
  const attempt = /^segments, attempt (\d+)$/.exec(step)?.[1];
  if (attempt !== undefined) return { stage: 'segments', doing: say.attempt(attempt) };
  const [, window, number] = /^churn within (\d+)d, candidate (\d+)$/.exec(step) ?? [];
  if (window !== undefined && number !== undefined) return { stage: 'churn', doing: say.candidate(window, number) };
  return { stage: step.startsWith('churn') ? 'churn' : 'segments', doing: step };
}
