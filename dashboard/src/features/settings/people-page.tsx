import { PeopleSection } from '@/features/people';
import { t } from '@/shared/text';
import { SettingsFrame } from './settings-frame';

/** Who belongs to the organization. */
export const PeoplePage = () => (
  <SettingsFrame title={t.settings.sections.people}>
    <PeopleSection />
  </SettingsFrame>
);
