/** A piece of approved content that a generated answer may rest on. */
export interface Passage {
  /** An intent's id, or an article's with its heading, such as `_articles/roasting#keeping-beans-fresh`. */
  readonly id: string;
  readonly title: string;
  /** As visitors would read it, in the language of the answer, its placeholders filled in. */
  readonly text: string;
  /** `verbatim` may only be sent as written. */
  readonly wording: 'free' | 'verbatim';
}
