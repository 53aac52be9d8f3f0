export { PeopleSection } from './people-section';
