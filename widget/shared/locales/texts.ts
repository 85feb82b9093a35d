/** What the button that opens the chat says. */
export interface LauncherWords {
  readonly label: string;
  /** What is behind the label where there is something to read. */
  readonly unread: (count: number) => string;
  /** In place of the label, where the chat could not be fetched. */
  readonly failed: string;
}

/**
 * What the visitor's widget says itself from the start. A language is one file, called by its two letters, that gives `texts`
 * and `launcher`; the compiler misses nothing. What comes later brings its own words, English where there are none.
 */
export interface Texts {
  readonly dialog: (shop: string) => string;
  readonly hide: string;
  readonly more: string;
  readonly connecting: string;
  readonly reconnecting: string;
  /** `at`, a time of day, where it takes more than a minute. */
  readonly slowDown: (at: string | undefined) => string;
  readonly actionFailed: string;

  readonly automatic: string;
  readonly bot: string;
  readonly waiting: string;
  readonly waitingFor: (department: string) => string;
  readonly ended: string;
  readonly talkToPerson: string;

  readonly messages: string;
  readonly today: string;
  readonly yesterday: string;
  readonly you: string;
  readonly typing: (name: string) => string;
  readonly earlier: string;
  readonly suggestions: string;

  readonly composer: string;
  readonly placeholder: string;
  readonly placeholderClosed: string;
  readonly attach: string;
  readonly emoji: string;
  readonly send: string;
  readonly counter: (length: string, longest: string) => string;
  readonly tooLong: string;

  readonly sending: string;
  readonly sent: string;
}
