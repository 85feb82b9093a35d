import { css } from 'lit';

export const unansweredStyles = css`
  :host {
    container-type: inline-size;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2) var(--sapa-space-4);
    align-items: center;
    margin: var(--sapa-space-6) 0 var(--sapa-space-2);
  }

  .find {
    position: relative;
    width: 220px;
    margin-inline-start: auto;
  }

  .find .icon {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 9px;
    width: 18px;
    height: 18px;
    color: var(--sapa-text-muted);
    pointer-events: none;
  }

  .find input {
    min-height: 34px;
    padding-inline-start: 34px;
    font-size: var(--sapa-text-13);
  }

  .heads {
    min-height: 32px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .heads .end {
    text-align: end;
  }

  .list {
    border-bottom: 1px solid var(--sapa-line);
    transition: opacity var(--sapa-calm) var(--sapa-ease);
  }

  .list[aria-busy='true'] {
    opacity: 0.6;
  }

  .chosen,
  .deed {
    position: sticky;
    z-index: 2;
    inset-block-end: var(--sapa-space-4);
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    align-items: center;
    width: fit-content;
    max-width: 100%;
    margin: var(--sapa-space-4) auto 0;
    padding: 6px 6px 6px var(--sapa-space-4);
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface);
    box-shadow: var(--sapa-shadow-dialog);
    font-size: var(--sapa-text-13);
  }

  .chosen span,
  .deed span {
    margin-inline-end: var(--sapa-space-2);
  }

  .skeleton {
    height: 64px;
    border-top: 1px solid var(--sapa-line);
    background: linear-gradient(var(--sapa-surface-raised), var(--sapa-surface-raised)) 48px 18px / 38% 12px no-repeat,
      linear-gradient(var(--sapa-surface-sunken), var(--sapa-surface-sunken)) 48px 38px / 22% 10px no-repeat;
    animation: appear 0s 300ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @container (max-width: 760px) {
    .heads .wide {
      display: none;
    }
  }

  @container (max-width: 520px) {
    .heads {
      display: none;
    }

    .find {
      width: 100%;
    }
  }
`;
