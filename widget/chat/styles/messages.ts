import { css } from 'lit';

/** The messages, and what stands between them. */
export const messageStyles = css`
  .day {
    align-self: center;
    padding: var(--sapa-space-1) 0;
    font-size: var(--sapa-text-12);
    color: var(--sapa-text-muted);
  }

  .notice {
    align-self: center;
    max-width: 34ch;
    margin: var(--sapa-space-4) 0 var(--sapa-space-1);
    font-size: var(--sapa-text-13);
    line-height: 1.4;
    text-align: center;
    text-wrap: balance;
    color: var(--sapa-text-muted);
  }

  .message {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    align-self: flex-start;
    max-width: 86%;
    margin-top: var(--sapa-space-1);
  }

  /* One at a time, however many come at once, and none while they come one upon the other: each movement takes many frames. */
  :where(:not(.far)) > :where(.message:last-child:not(.follows)) {
    animation: rise var(--sapa-calm) var(--sapa-ease);
  }

  .far {
    content-visibility: auto;
    contain-intrinsic-size: auto 600px;
  }

  .earlier {
    align-self: center;
    min-height: 44px;
    font-size: var(--sapa-text-13);
    text-decoration: underline;
  }

  .message.begins {
    margin-top: var(--sapa-space-3);
  }

  .message.visitor {
    align-items: flex-end;
    align-self: flex-end;
    max-width: 80%;
  }

  .speaker {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-bottom: var(--sapa-space-1);
    font-size: var(--sapa-text-12);
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-text-muted);
  }

  .face {
    display: grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    font-size: 9px;
    font-weight: var(--sapa-weight-bold);
    color: var(--sapa-brand-text);
    background: color-mix(in oklab, var(--sapa-brand-text) 13%, var(--sapa-surface));
  }

  .face.bot {
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
  }

  .face .icon {
    width: 14px;
    height: 14px;
  }

  .tag {
    padding: 0 6px;
    border: 1px solid var(--sapa-line);
    border-radius: var(--sapa-radius-chip);
    font-size: 11px;
    line-height: 1.45;
  }

  .bubble {
    max-width: 100%;
    padding: 9px 14px;
    border-radius: var(--sapa-radius-bubble);
    font-size: var(--sapa-message-size);
    line-height: 1.45;
    overflow-wrap: anywhere;
    background: var(--sapa-surface-raised);
  }

  .bot .bubble,
  .agent .bubble {
    border-start-start-radius: var(--sapa-radius-corner);
  }

  .visitor .bubble {
    border-end-end-radius: var(--sapa-radius-corner);
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
  }

  .visitor.pending .bubble {
    color: var(--sapa-text);
    background: color-mix(in oklab, var(--sapa-brand) 16%, var(--sapa-surface));
  }

  .bubble > * {
    margin: 0;
  }

  .bubble > * + * {
    margin-top: var(--sapa-space-2);
  }

  .bubble :is(ul, ol) {
    padding-inline-start: 1.25em;
  }

  .bubble li + li {
    margin-top: 3px;
  }

  .bubble li::marker {
    color: var(--sapa-text-muted);
  }

  .bubble strong {
    font-weight: var(--sapa-weight-bold);
  }

  .bubble a {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }

  .bot .bubble a,
  .agent .bubble a {
    color: var(--sapa-brand-text);
  }

  .footnote {
    display: flex;
    align-items: center;
    gap: 3px;
    margin: 3px 4px 0;
    font-size: var(--sapa-text-12);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    color: var(--sapa-text-muted);
  }

  .footnote .icon {
    width: 13px;
    height: 13px;
  }

  .typing {
    margin-top: var(--sapa-space-3);
    animation: rise var(--sapa-calm) var(--sapa-ease) 250ms backwards;
  }

  .typing .bubble {
    display: flex;
    gap: 4px;
    padding: 14px 15px;
  }

  .typing i {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--sapa-text-muted);
    animation: breathe 1.3s ease-in-out infinite;
  }

  .typing i:nth-child(2) {
    animation-delay: 160ms;
  }

  .typing i:nth-child(3) {
    animation-delay: 320ms;
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  @keyframes breathe {
    0%,
    60%,
    100% {
      opacity: 0.35;
    }

    30% {
      opacity: 1;
      transform: translateY(-3px);
    }
  }

  @media (forced-colors: active) {
    .bubble {
      border: 1px solid;
    }

    .visitor .bubble {
      border-width: 2px;
    }
  }
`;
