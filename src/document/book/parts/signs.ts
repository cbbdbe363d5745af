import { html } from '../html.ts'

/** The four signs of status, drawn once and used by name; each has an outline of its own. */
export const signs = html`<svg width="0" height="0" class="sprite" aria-hidden="true">
  <symbol id="sign-go" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" />
    <path d="M5 8.2l2.2 2.2L11.2 6" fill="none" stroke="currentColor" stroke-width="1.6" />
  </symbol>
  <symbol id="sign-go-with-care" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.6" />
    <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
  </symbol>
  <symbol id="sign-paused" viewBox="0 0 16 16">
    <circle cx="8" cy="8" r="7" fill="currentColor" />
    <path d="M6.2 5v6M9.8 5v6" class="cut" />
  </symbol>
  <symbol id="sign-stopped" viewBox="0 0 16 16">
    <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
    <path d="M4.5 8h7" class="cut" />
  </symbol>
</svg>`
