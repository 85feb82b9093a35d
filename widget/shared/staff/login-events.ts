import type { StaffLanguage } from './languages.ts';

/** Carries what was written into the form for logging in. */
export class LogInEvent extends Event {
  readonly email: string;
  readonly password: string;

  constructor(email: string, password: string) {
    super('sapa-log-in');
    this.email = email;
    this.password = password;
  }
}

/** Carries the chosen language up. */
export class LanguageEvent extends Event {
  readonly language: StaffLanguage;

  constructor(language: StaffLanguage) {
    super('sapa-language', { bubbles: true, composed: true });
    this.language = language;
  }
}
