export { useLinkSecret } from './link-secret';
export { canonicalZone, CURRENCIES, currencyName, TIMEZONES, type Option } from './locale';
export { OrganizationSwitch } from './organization-switch';
export { OutsideFrame } from './outside-frame';
export { PasswordField } from './password-field';
export { IfMay } from './if-may';
export { meQuery, useMay, useMe, useTimeZone } from './use-me';
