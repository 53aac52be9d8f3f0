import { analyses } from './en/analyses';
import { churn } from './en/churn';
import { common } from './en/common';
import { connections } from './en/connections';
import { customers } from './en/customers';
import { evidence } from './en/evidence';
import { imports } from './en/imports';
import { jobs } from './en/jobs';
import { onboarding } from './en/onboarding';
import { overview } from './en/overview';
import { segments } from './en/segments';
import { session } from './en/session';
import { settings } from './en/settings';

/** Every word that people read, in English; another language is another set of the files in `en`. */
export const t = {
  analyses,
  churn,
  common,
  connections,
  customers,
  evidence,
  imports,
  jobs,
  onboarding,
  overview,
  segments,
  session,
  settings,
};
