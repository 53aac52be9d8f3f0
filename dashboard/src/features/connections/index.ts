export { ConnectForm } from './connect-form';
export { credentialFields } from './credential-fields';
export { reasonInWords, TOKEN_REFUSED, withToken } from './reasons';
export { connect, startSync } from './requests';
export { resultOf as syncResult } from './sync-result';
export { ReasonNotice, VendorProblem } from './vendor-problem';
