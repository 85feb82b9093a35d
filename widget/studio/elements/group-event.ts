/** What an editor wants with a group of unanswered questions. */
export type GroupWish =
  | { readonly type: 'open' | 'choose' | 'see-intent' | 'draft' | 'dismiss' | 'reopen' | 'merge-twin' }
  | { readonly type: 'split'; readonly texts: readonly string[] };

/** Carries the wish up to the page. */
export class GroupEvent extends Event {
  readonly wish: GroupWish;

  constructor(wish: GroupWish) {
    super('sapa-group');
    this.wish = wish;
  }
}
