/** Session: who is at the keyboard, as far as a script may know. */
import { Exception } from './exception';
import type { Execution } from './execution';
import { serviceName } from './membrane';
import type { Manifest } from './project';

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

export interface SessionPorts {
  readonly manifest: Manifest;
  readonly userLocale: string;
  readonly emailVisible: boolean;
  readonly temporaryKeyInLimited: boolean;
}

export function createSession(execution: Execution, ports: SessionPorts) {
  const { oauthScopes } = ports.manifest;
  const mayKnow = execution.authMode === 'FULL' && ports.emailVisible && (oauthScopes?.includes(EMAIL_SCOPE) ?? true);
  const temporaryKey = () => {
    if (execution.authMode === 'FULL' || ports.temporaryKeyInLimited) return `key-of-${execution.user}`;
    throw new Exception('You do not have permission to call Session.getTemporaryActiveUserKey');
  };
  return {
    [serviceName]: 'Session',
    getActiveUser: () => user(mayKnow ? execution.user : ''),
    getEffectiveUser: () => user(mayKnow ? execution.user : ''),
    getActiveUserLocale: () => ports.userLocale,
    getScriptTimeZone: () => ports.manifest.timeZone,
    getTimeZone: () => ports.manifest.timeZone,
    getTemporaryActiveUserKey: temporaryKey,
  };
}

export function user(email: string) {
  return {
    [serviceName]: 'User',
    getEmail: () => email,
    getUsername: () => email.replace(/@.*/, ''),
    toString: () => email,
  };
}
