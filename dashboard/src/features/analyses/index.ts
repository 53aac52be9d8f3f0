export { AnalysisChoice, OlderAnalysisNotice } from './analysis-choice';
export { StageList } from './stage-list';
export { StartAnalysisButton } from './start-analysis-button';
export { WrongCurrency } from './wrong-currency';
