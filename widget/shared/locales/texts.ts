/** Everything the visitor's widget says itself. A language is one file that fills this in; the compiler misses nothing. */
export interface Texts {
  readonly dialog: (shop: string) => string;
  readonly hide: string;
  readonly more: string;
  readonly connecting: string;
  readonly reconnecting: string;
  readonly slowDown: string;
  readonly actionFailed: string;

  readonly automatic: string;
  readonly bot: string;
  readonly waiting: string;
  readonly waitingFor: (department: string) => string;
  readonly ended: string;
  readonly position: (place: number) => string;
  readonly positionUnknown: string;
  readonly backToAssistant: string;
  readonly talkToPerson: string;

  readonly messages: string;
  readonly today: string;
  readonly yesterday: string;
  readonly you: string;
  readonly typing: (name: string) => string;
  readonly newMessages: string;
  readonly suggestions: string;

  readonly composer: string;
  readonly placeholder: string;
  readonly placeholderClosed: string;
  readonly send: string;
  readonly counter: (length: string, longest: string) => string;
  readonly tooLong: string;

  readonly sending: string;
  readonly sent: string;
  readonly unsentTooLong: string;
  readonly unsentRefused: string;
  readonly retry: string;
  readonly edit: string;

  readonly end: string;
  readonly endQuestion: string;
  readonly endDetail: string;
  readonly endConfirm: string;
  readonly cancel: string;
  readonly startAgain: string;

  readonly ratingQuestion: string;
  readonly ratingNames: readonly [string, string, string, string, string];
  readonly ratingValue: (rating: number, name: string) => string;
  readonly comment: string;
  readonly commentPlaceholder: string;
  readonly submitRating: string;
  readonly thanks: string;
}
