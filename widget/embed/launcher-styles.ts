/**
 * Nothing of the page's gets in: its rules for every element match this one too, and only what is important here wins.
 * Plain text and not Lit's `css`, because the launcher comes without Lit.
 */
export const launcherStyles = `
:host {
  all: initial !important;
  color-scheme: inherit !important;
  direction: ltr !important;
  position: fixed !important;
  z-index: 2147482999 !important;
  inset: auto max(var(--sapa-launcher-side, 20px), env(safe-area-inset-right))
    max(var(--sapa-launcher-bottom, 20px), env(safe-area-inset-bottom)) auto !important;
}
:host([hidden]) { display: none !important; }
:host([dir="rtl"]) { direction: rtl !important; }
:host([side="left"]) {
  inset: auto auto max(var(--sapa-launcher-bottom, 20px), env(safe-area-inset-bottom))
    max(var(--sapa-launcher-side, 20px), env(safe-area-inset-left)) !important;
}
button {
  position: relative;
  display: flex;
  align-items: center;
  gap: 10px;
  height: 52px;
  max-width: calc(100vw - 40px);
  padding: 0 22px 0 18px;
  border: 0;
  border-radius: 26px;
  font: 500 15px/1 system-ui, sans-serif;
  color: var(--sapa-on-brand);
  background: var(--sapa-brand);
  box-shadow: 0 0 0 1px light-dark(oklch(1 0 0 / 12%), oklch(1 0 0 / 14%)), 0 2px 6px oklch(0 0 0 / 14%),
    0 8px 24px oklch(0 0 0 / 18%);
  cursor: pointer;
  -webkit-tap-highlight-color: transparent;
  transition: transform 140ms cubic-bezier(0.2, 0.7, 0.3, 1);
}
button:hover { transform: translateY(-1px); }
button:active { transform: scale(0.97); }
button:focus-visible { outline: 3px solid var(--sapa-brand-text); outline-offset: 3px; }
svg { flex: none; width: 24px; height: 24px; }
.label { overflow: hidden; line-height: 1.4; text-overflow: ellipsis; white-space: nowrap; }
.down { display: none; }
.badge {
  position: absolute;
  inset: -5px -5px auto auto;
  min-width: 22px;
  padding: 0 6px;
  border: 2px solid light-dark(#fff, #1b1917);
  border-radius: 999px;
  font-size: 12px;
  font-weight: 650;
  line-height: 18px;
  text-align: center;
  color: #fff;
  background: oklch(0.5 0.17 27);
}
.badge[hidden] { display: none; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
:host([open]) button { width: 52px; padding: 0 14px; }
:host([open]) .message, :host([open]) .label { display: none; }
:host([open]) .down { display: block; }
:host([busy]) .message { animation: wait 900ms ease-in-out 200ms infinite alternate; }
@keyframes wait { to { opacity: 0.35; } }
@media print { :host { display: none !important; } }
@media (prefers-reduced-motion: reduce) { button, svg { transition: none; animation: none !important; } }
@media (forced-colors: active) { button { border: 2px solid; } }
`;
