import { css } from 'lit';

export const replayStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sapa-space-2) var(--sapa-space-3);
    align-items: center;
  }

  @media (max-width: 719px) {
    .controls,
    .controls .primary {
      width: 100%;
    }
  }

  .progress {
    display: grid;
    gap: var(--sapa-space-3);
    max-width: 520px;
    margin: 64px auto;
    text-align: center;
  }

  .progress .track {
    display: block;
    border-radius: var(--sapa-radius-chip);
    background: var(--sapa-surface-hover);
  }

  .progress rect {
    fill: var(--sapa-brand);
  }

  .progress .unknown {
    animation: wander 1.4s var(--sapa-ease) infinite alternate;
  }

  @keyframes wander {
    to {
      transform: translateX(66%);
    }
  }

  .progress p {
    font-variant-numeric: tabular-nums;
  }

  .progress button {
    justify-self: center;
  }

  .trouble {
    max-width: 62ch;
    margin-top: var(--sapa-space-6);
    padding: var(--sapa-space-4);
    border-radius: var(--sapa-radius-card);
    background: var(--sapa-bad-tint);
  }

  .trouble h2 {
    margin-bottom: 4px;
    font-size: var(--sapa-text-14);
  }

  .trouble code {
    display: block;
    margin-top: var(--sapa-space-2);
    font-size: var(--sapa-text-13);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;
