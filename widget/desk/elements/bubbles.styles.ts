import { css } from 'lit';

/** Messages: whose they are by side and colour, and what became of those on their way. */
export const bubbleStyles = css`
  .message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    margin-top: 3px;
  }

  .message.first,
  .fact + .message,
  .notice + .message {
    margin-top: var(--sapa-space-4);
  }

  .message.agent,
  .message.bot {
    align-items: flex-end;
  }

  .message .name {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-bottom: var(--sapa-space-1);
  }

  .name strong {
    color: var(--sapa-text);
    font-weight: var(--sapa-weight-medium);
  }

  .note .name strong {
    color: inherit;
    font-weight: var(--sapa-weight-bold);
  }

  .robot {
    display: inline-flex;
  }

  .robot svg {
    width: 18px;
    height: 18px;
  }

  .tag {
    padding: 0 6px;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    font-size: 11px;
  }

  .bubble {
    max-width: min(600px, 82%);
    padding: 8px 14px;
    border-radius: var(--sapa-radius-bubble);
    line-height: 1.45;
  }

  .bubble p + p,
  .bubble :is(ul, ol) + p,
  .bubble p + :is(ul, ol) {
    margin-top: 6px;
  }

  .bubble :is(ul, ol) {
    display: block;
    max-width: none;
    margin-inline: 0;
    padding-inline-start: 20px;
    list-style: revert;
  }

  .bubble a {
    color: inherit;
    text-underline-offset: 2px;
  }

  .visitor .bubble {
    border-start-start-radius: var(--sapa-radius-corner);
    background: light-dark(
      color-mix(in oklab, var(--sapa-brand-text) 16%, var(--sapa-surface)),
      color-mix(in oklab, var(--sapa-brand-text) 30%, var(--sapa-surface))
    );
  }

  .agent .bubble {
    border-start-end-radius: var(--sapa-radius-corner);
    background: var(--sapa-surface-hover);
  }

  .bot .bubble {
    border: 1px solid var(--sapa-line);
    border-start-end-radius: var(--sapa-radius-corner);
    color: var(--sapa-text-muted);
  }

  .outgoing .bubble {
    opacity: 0.7;
  }

  .outgoing.failed .bubble {
    background: var(--sapa-bad-tint);
    opacity: 1;
  }

  .fate {
    display: flex;
    gap: var(--sapa-space-1);
    align-items: center;
    margin-top: 2px;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .fate svg {
    width: 14px;
    height: 14px;
  }

  .fate button {
    min-height: 24px;
    padding: 0 var(--sapa-space-2);
    font-size: var(--sapa-text-12);
  }

  .failed .fate {
    color: var(--sapa-bad);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-1);
    justify-content: flex-end;
    max-width: min(600px, 82%);
    margin-top: 6px;
  }

  .chips li {
    padding: 1px 10px;
    border: 1px dashed var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  @media (max-width: 719px) {
    .bubble {
      font-size: var(--sapa-text-16);
    }
  }
`;
