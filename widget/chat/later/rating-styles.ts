import { css } from 'lit';

export const ratingStyles = css`
  :host {
    --sapa-unit: 1px;
    display: block;
    text-align: center;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    width: 100%;
    padding: 0;
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
  }

  h3 {
    margin: 0;
    font-size: var(--sapa-text-16);
    font-weight: var(--sapa-weight-bold);
    line-height: 1.3;
  }

  h3 + fieldset {
    margin-top: var(--sapa-space-3);
  }

  fieldset + fieldset {
    margin-top: var(--sapa-space-4);
  }

  legend.slim {
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-text-muted);
  }

  legend.slim + .stars {
    margin-top: 0;
  }

  p {
    margin: 0;
  }

  .stars {
    display: flex;
    justify-content: center;
    margin-top: var(--sapa-space-2);
  }

  .star {
    position: relative;
    display: grid;
    place-items: center;
    width: 48px;
    height: 44px;
    border-radius: var(--sapa-radius-card);
    color: var(--sapa-line-control);
    cursor: pointer;
    transition: color var(--sapa-quick) var(--sapa-ease);
  }

  .star .icon {
    width: 30px;
    height: 30px;
    stroke-width: 1;
  }

  .star.on {
    color: var(--sapa-brand-text);
  }

  .star.on .icon {
    fill: currentColor;
  }

  .star:has(:focus-visible) {
    outline: 2px solid var(--sapa-brand-text);
    outline-offset: -2px;
  }

  @media (hover: hover) {
    form .stars:hover .star {
      color: var(--sapa-brand-text);
    }

    form .star:hover ~ .star:not(.on) {
      color: var(--sapa-line-control);
    }
  }

  .thanks .stars {
    margin: 0 0 var(--sapa-space-1);
  }

  .results {
    display: grid;
    grid-template-columns: fit-content(60%) auto;
    justify-content: center;
    align-items: center;
    gap: var(--sapa-space-1) var(--sapa-space-3);
    margin-bottom: var(--sapa-space-2);
  }

  .results .stars {
    margin: 0;
  }

  .whose {
    min-width: 0;
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
    text-align: start;
    overflow-wrap: anywhere;
  }

  .thanks .star {
    width: 26px;
    height: 24px;
    cursor: default;
  }

  .thanks .icon {
    width: 20px;
    height: 20px;
  }

  .thanks p,
  .name {
    min-height: 1.45em;
    font-size: var(--sapa-text-13);
    color: var(--sapa-text-muted);
  }

  .comment {
    display: block;
    margin-top: var(--sapa-space-2);
    font-size: var(--sapa-text-13);
    text-align: start;
    color: var(--sapa-text-muted);
  }

  textarea {
    display: block;
    width: 100%;
    margin-top: var(--sapa-space-1);
    padding: 9px var(--sapa-space-3);
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-card);
    font: var(--sapa-weight-normal) var(--sapa-message-size, var(--sapa-text-14)) / 1.4 var(--sapa-font);
    color: var(--sapa-text);
    background: var(--sapa-surface);
    resize: vertical;
  }

  textarea::placeholder {
    color: var(--sapa-text-muted);
    opacity: 1;
  }

  .submit {
    width: 100%;
    min-height: 44px;
    margin-top: var(--sapa-space-3);
    border: 0;
    border-radius: var(--sapa-radius-chip);
    font: var(--sapa-weight-medium) var(--sapa-text-14) / 1.3 var(--sapa-font);
    color: var(--sapa-on-brand);
    background: var(--sapa-brand);
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .submit {
      border: 1px solid;
    }
  }
`;
