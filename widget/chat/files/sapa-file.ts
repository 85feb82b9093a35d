import { css, type PropertyValues } from 'lit';
import type { FileLine } from '../../shared/files/file-line.ts';
import { FileMessage } from '../../shared/files/file-message.ts';
import { type Filed, visitLine } from './visit-line.ts';

/** A file in the visitor's transcript. It fills its bubble. */
export class SapaFile extends FileMessage {
  static override properties = { ...FileMessage.properties, visit: { attribute: false } };
  static override styles = [
    ...FileMessage.styles,
    css`
      :host {
        --sapa-unit: 1px;
        margin: -9px -14px !important; /* the bubble says none */
      }
    `,
  ];

  declare visit: Filed;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.language = this.visit.deps.locale();
  }

  protected override get line(): FileLine {
    return visitLine(this.visit);
  }
}
