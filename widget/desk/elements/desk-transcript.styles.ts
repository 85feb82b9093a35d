import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    display: flex;
    flex: 1;
    min-height: 0;
  }

  .scroll {
    flex: 1;
    min-width: 0;
    padding: var(--sapa-space-4) var(--sapa-space-6) var(--sapa-space-6);
    overflow-y: auto;
    overflow-wrap: anywhere;
    outline-offset: -2px;
  }

  ol {
    display: flex;
    flex-direction: column;
    max-width: 860px;
    margin: 0 auto;
    padding: 0;
    list-style: none;
  }

  .time,
  .name {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-normal);
  }

  .day,
  .fact,
  .notice,
  .rating {
    margin-top: var(--sapa-space-4);
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
    text-align: center;
  }

  .day:first-child {
    margin-top: 0;
  }

  .day span {
    padding: 2px 10px;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-raised);
    font-weight: var(--sapa-weight-medium);
  }

  .fact .line {
    display: flex;
    gap: 6px;
    align-items: center;
    justify-content: center;
  }

  .fact .line::before,
  .fact .line::after {
    content: '';
    flex: 1;
    min-width: 12px;
    height: 1px;
    background: var(--sapa-line);
  }

  .fact .line span {
    color: var(--sapa-text);
  }

  .fact .line .time {
    color: var(--sapa-text-muted);
  }

  .fact .why {
    justify-items: center;
    margin: 2px auto 0;
  }

  .notice {
    display: flex;
    gap: 6px;
    align-items: start;
    justify-content: center;
    max-width: 56ch;
    margin: var(--sapa-space-1) auto 0;
  }

  .notice svg {
    flex: none;
    width: 14px;
    height: 14px;
    margin-top: 2px;
  }

  .rating {
    align-self: center;
    padding: var(--sapa-space-3) var(--sapa-space-6);
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-card);
  }

  .stars svg {
    width: 18px;
    height: 18px;
    color: var(--sapa-line-control);
  }

  .stars .full svg {
    fill: currentColor;
    color: var(--sapa-warn);
  }

  blockquote {
    margin: 6px 0 0;
    color: var(--sapa-text);
    font-size: var(--sapa-text-14);
  }

  .note {
    margin-top: var(--sapa-space-4);
    padding: 10px 14px;
    border-inline-start: 3px solid var(--sapa-warn);
    border-radius: var(--sapa-radius-control);
    background: var(--sapa-warn-tint);
    text-align: start;
  }

  .note .name {
    display: flex;
    gap: 5px;
    align-items: center;
    margin-bottom: 2px;
    color: var(--sapa-warn);
  }

  .note .name .time {
    color: inherit;
  }

  .note svg {
    width: 14px;
    height: 14px;
  }

  .note .text {
    color: var(--sapa-text);
    font-size: var(--sapa-text-14);
  }

  .typing {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    max-width: 860px;
    margin: var(--sapa-space-3) auto 0;
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }

  .dots {
    display: inline-flex;
    gap: 3px;
  }

  .dots i {
    width: 5px;
    height: 5px;
    border-radius: 50%;
    background: currentColor;
    animation: breathe 1.2s ease-in-out infinite;
  }

  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }

  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }

  @keyframes breathe {
    0%,
    60%,
    100% {
      opacity: 0.3;
    }

    30% {
      opacity: 1;
    }
  }

  @media (max-width: 719px) {
    .scroll {
      padding: var(--sapa-space-3) var(--sapa-space-4) var(--sapa-space-4);
    }
  }
`;

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
`;
