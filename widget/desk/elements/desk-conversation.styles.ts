import { css } from 'lit';

export const conversationStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--sapa-surface);
  }

  header {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    min-height: 56px;
    padding: 0 var(--sapa-space-3) 0 var(--sapa-space-6);
    border-bottom: 1px solid var(--sapa-line);
  }

  .back {
    display: none;
  }

  .title {
    flex: 1;
    min-width: 0;
    margin-inline-start: var(--sapa-space-1);
  }

  h2 {
    font-size: var(--sapa-text-14);
  }

  .title p {
    overflow: hidden;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .actions {
    display: flex;
    gap: var(--sapa-space-1);
    align-items: center;
  }

  .all {
    display: none;
  }

  button[aria-pressed='true'] {
    background: var(--sapa-surface-raised);
  }

  footer {
    display: grid;
    gap: var(--sapa-space-3);
    width: 100%;
    max-width: 908px;
    margin: 0 auto;
    padding: 0 var(--sapa-space-6) var(--sapa-space-4);
  }

  .standing {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 56px;
    padding: var(--sapa-space-2) var(--sapa-space-3) var(--sapa-space-2) 14px;
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-surface-raised);
  }

  .standing p {
    flex: 1;
  }

  .standing svg {
    flex: none;
    color: var(--sapa-text-muted);
  }

  .gone .standing,
  .colleague .standing {
    background: var(--sapa-warn-tint);
  }

  .gone .standing svg,
  .colleague .standing svg {
    color: var(--sapa-warn);
  }

  .kept {
    display: grid;
    gap: 6px;
    padding: var(--sapa-space-3) 14px;
    border: 1px dashed var(--sapa-line-control);
    border-radius: var(--sapa-radius-card);
  }

  .kept .text {
    max-height: 120px;
    overflow: auto;
    white-space: pre-wrap;
  }

  .kept button {
    justify-self: start;
  }

  @media (max-width: 1023px) {
    .actions span {
      display: none;
    }
  }

  @media (max-width: 719px) {
    .back {
      display: inline-flex;
    }

    header {
      gap: 2px;
      padding: 0 var(--sapa-space-1);
    }

    .avatar {
      display: none;
    }

    .actions {
      display: none;
    }

    .all {
      display: inline-flex;
    }

    footer {
      padding: 0 var(--sapa-space-2) max(var(--sapa-space-2), env(safe-area-inset-bottom));
    }
  }
`;
