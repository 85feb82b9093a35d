import { css } from 'lit';

export const transcriptStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    min-height: 0;
  }

  .to-end {
    position: absolute;
    inset: auto auto var(--sapa-space-3) 50%;
    padding-inline: 10px 14px;
    border-color: var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface);
    box-shadow: 0 2px 8px light-dark(oklch(0.3 0.02 75 / 12%), oklch(0 0 0 / 40%));
    transform: translateX(-50%);
  }

  .to-end[hidden] {
    display: none;
  }

  .new {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: center;
    margin-top: var(--sapa-space-4);
    color: var(--sapa-brand-text);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
  }

  .new::before,
  .new::after {
    content: '';
    flex: 1;
    height: 1px;
    background: currentColor;
    opacity: 0.4;
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

  .time {
    flex: none;
    white-space: nowrap;
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
    max-width: 64ch;
    margin: var(--sapa-space-1) auto 0;
    text-wrap: balance;
  }

  .notice svg {
    width: 14px;
    height: 14px;
    margin-inline-end: 4px;
    vertical-align: -2.5px;
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
    color: oklch(0.75 0.15 75);
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
