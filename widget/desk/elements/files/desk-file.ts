import { css } from 'lit';
import type { FileLine } from '../../../shared/files/file-line.ts';
import { FileMessage } from '../../../shared/files/file-message.ts';
import { agentLine } from './agent-line.ts';

/** A file in the transcript on the desk. It fills its bubble. */
export class DeskFile extends FileMessage {
  static override properties = { ...FileMessage.properties, conversationId: { attribute: false } };
  static override styles = [
    ...FileMessage.styles,
    css`
      :host {
        margin: -8px -14px;
      }
    `,
  ];

  declare conversationId: string;

  protected override get line(): FileLine {
    return agentLine(this.conversationId);
  }
}

customElements.define('sapa-desk-file', DeskFile);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-file': DeskFile;
  }
}
