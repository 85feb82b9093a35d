import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { PaneSide, ResizeEvent } from './desk-splitter.ts';
import './desk-splitter.ts';

interface Pane {
  readonly side: PaneSide;
  readonly least: number;
  readonly most: number;
}

const panes = {
  list: { side: 'before', least: 240, most: 520 },
  details: { side: 'after', least: 220, most: 480 },
} satisfies Record<string, Pane>;

export type PaneName = keyof typeof panes;

/** How wide the panes are: as the agent left them in this browser, set as `--list-width` and `--details-width`. */
export class PaneWidths implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #widths = new Map<PaneName, number>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const name of ['list', 'details'] as const) {
      const width = Number(readKept(name));
      if (width > 0) this.#set(name, width);
    }
  }

  /** The line to drag, to stand in the pane itself. */
  splitter(name: PaneName, label: string): TemplateResult {
    const { side, least, most } = panes[name];
    const resize = ({ width }: ResizeEvent) => {
      this.#set(name, width);
      keep(name, width);
    };
    return html`<sapa-desk-splitter side=${side} .label=${label} .least=${least} .most=${most}
      .width=${this.#widths.get(name)} @sapa-resize=${resize}></sapa-desk-splitter>`;
  }

  #set(name: PaneName, width: number | undefined): void {
    const { style } = this.#host;
    if (width === undefined) {
      this.#widths.delete(name);
      style.removeProperty(`--${name}-width`);
    } else {
      this.#widths.set(name, width);
      style.setProperty(`--${name}-width`, `${width}px`);
    }
    this.#host.requestUpdate();
  }
}

function readKept(name: PaneName): string | null {
  try {
    return localStorage.getItem(`sapa-desk-${name}-width`);
  } catch {
    return null;
  }
}

function keep(name: PaneName, width: number | undefined): void {
  try {
    if (width === undefined) localStorage.removeItem(`sapa-desk-${name}-width`);
    else localStorage.setItem(`sapa-desk-${name}-width`, String(width));
  } catch {
    // Forbidden: the width holds until the page is left.
  }
}
