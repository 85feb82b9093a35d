import { css } from 'lit';

/** What all pages of the studio share: a heading, what can be done beside it, and empty states. */
export const pageStyles = css`
  :host {
    display: block;
    max-width: 1080px;
    margin: 0 auto;
    padding: var(--sapa-space-6) var(--sapa-space-8) 96px;
    container: page / inline-size;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2);
    align-items: center;
    min-height: 36px;
    margin-bottom: var(--sapa-space-4);
  }

  h1 {
    margin-inline-end: auto;
    font-size: var(--sapa-text-20);
  }

  .lead {
    max-width: 62ch;
    color: var(--sapa-text-muted);
  }

  .empty {
    display: grid;
    gap: 6px;
    justify-items: center;
    padding: 64px var(--sapa-space-4);
    color: var(--sapa-text-muted);
    text-align: center;
  }

  .empty .icon {
    width: 28px;
    height: 28px;
  }

  .empty h2 {
    color: var(--sapa-text);
    font-size: var(--sapa-text-16);
  }

  .empty p {
    max-width: 46ch;
  }

  @media (max-width: 719px) {
    :host {
      padding: var(--sapa-space-4) var(--sapa-space-4) 88px;
    }
  }
`;
