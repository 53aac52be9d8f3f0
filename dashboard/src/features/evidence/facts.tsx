import type { AnalysedData, ChurnReport, SegmentsReport } from '@/shared/api/eyes-shapes';
import { addDays, count, day, decimal, percent } from '@/shared/lib/format';
import { t } from '@/shared/text';
import { Facts } from '@/shared/ui/figure';
import { featuresInWords, parametersInWords } from './method-words';

const { facts: say } = t.evidence;

/** How the segments were found. */
export function SegmentsMethod({ report }: { report: SegmentsReport }) {
  const { method } = report.evidence;
  if (method === null) return <p className="text-ink-soft">{say.noMethod}</p>;
  return (
    <Facts
      rows={[
        [
          say.algorithm,
          <span key="algorithm">
            {t.evidence.algorithm(method.algorithm)}. {t.evidence.algorithmLine[method.algorithm]}
          </span>,
        ],
        [say.parameters, parametersInWords(method)],
        [say.features, featuresInWords(method.features)],
        [say.scale, t.evidence.preprocessing(method.preprocessing)],
        [say.seed, String(method.seed)],
      ]}
    />
  );
}

/** How the risks were learned and tested. */
export function ChurnMethod({ report }: { report: ChurnReport }) {
  const { method, quality } = report.evidence;
  const days = Number.parseInt(report.window);
  return (
    <Facts
      rows={[
        ...(method.learner === null
          ? []
          : ([
              [say.learner, t.evidence.learner(method.learner)],
              [say.features, featuresInWords(method.features)],
            ] as const)),
        [say.definition, t.phrases.definition(report.definition)],
        [say.population, method.population === 'active' ? say.active(count(method.activeDays)) : method.population],
        [say.learned, say.learnedUntil(day(method.trainCutoff), day(addDays(method.trainCutoff, days)))],
        [say.testedOn, say.period(day(addDays(method.testCutoff, 1)), day(addDays(method.testCutoff, days)))],
        ...(quality === null
          ? []
          : ([
              [say.tested, count(quality.customersTested)],
              [say.baseRate, percent(quality.baseRate)],
              [say.recencyAlone, decimal(quality.aucRecencyAlone, 3)],
              [say.brier, say.brierLine(decimal(quality.brier, 3))],
            ] as const)),
      ]}
    />
  );
}

function otherCurrencies({ otherCurrencies: found }: AnalysedData): string {
  if (found.length === 0) return say.none;
  return say.leftOut(found.map(({ currency, orders }) => say.ordersIn(count(orders), currency)).join(', '));
}

/** What the analysis saw. */
export function DataFacts({ data, customers }: { data: AnalysedData; customers?: number }) {
  return (
    <Facts
      rows={[
        ...(customers === undefined ? [] : ([[say.analysed, count(customers)]] as const)),
        [say.orders, count(data.orders)],
        [say.refunds, count(data.refunds)],
        [say.range, data.from && data.to ? say.period(day(data.from), day(data.to)) : say.none],
        [
          say.sources,
          data.sources.map((source) => say.source(source.name, count(source.orders))).join(', ') || say.none,
        ],
        [say.excluded, data.excludedForConsent === 0 ? say.none : say.customers(count(data.excludedForConsent))],
        [say.defaulted, data.consentDefaulted === 0 ? say.none : say.defaultedLine(count(data.consentDefaulted))],
        [say.otherCurrency, otherCurrencies(data)],
      ]}
    />
  );
}
