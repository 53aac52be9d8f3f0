export { AnalysisChoice, OlderAnalysisNotice } from './analysis-choice';
export { StartAnalysisButton } from './start-analysis-button';
