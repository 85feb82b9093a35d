/** What is said beside a line. */
export interface LineMark {
  readonly tone: 'good' | 'warn' | 'bad' | 'plain';
  readonly text: string;
}
