import { html } from '../book/html.ts'
import type { Html } from '../book/html.ts'
import { STYLE } from './style.ts'

/** What stands on a recovery sheet. */
export interface RecoverySheet {
  readonly clinicName: string
  readonly clinicId: string
  /** Opens every backup; printed here and kept nowhere else. */
  readonly secret: string
  /** Whom backups are encrypted to: tells two sheets apart without giving anything away. */
  readonly recipient: string
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
  /** Where the key file of every day is. */
  readonly keyFile: string
}

/** Letters in groups that an eye can keep in place while typing. */
const GROUP = 6

const groups = (secret: string): readonly Html[] =>
  (secret.match(new RegExp(`.{1,${GROUP}}`, 'gu')) ?? []).map((group) => html`<span>${group}</span> `)

const about = ({ clinicName, clinicId, recipient, madeOn, keyFile }: RecoverySheet): Html =>
  html`<dl>
    <dt>Clinic</dt>
    <dd>${clinicName}</dd>
    <dt>Its number</dt>
    <dd>${clinicId}</dd>
    <dt>Made on</dt>
    <dd>${madeOn}</dd>
    <dt>Belongs to backups for</dt>
    <dd>${recipient}</dd>
    <dt>Key file of every day</dt>
    <dd>${keyFile}</dd>
  </dl>`

const use = html`<h2>When you need it</h2>
  <p>Your computer is gone or broken, its key file is lost, or the passphrase is forgotten.</p>
  <ol>
    <li>Install Ischia on a computer you trust.</li>
    <li>
      Fetch from your backup place the newest file whose name begins with <b>ischia-</b> and the newest that begins with <b>keyring-</b>.
    </li>
    <li>Run <b>ischia restore</b>. It asks for both files and for the secret above; spaces and small letters do not matter.</li>
    <li>Print a new sheet when it offers to, and destroy this one.</li>
  </ol>`

const keep = html`<h2>How to keep it</h2>
  <ul>
    <li>Print it twice. Keep one where you keep deeds and passports, and one in another building.</li>
    <li>Do not photograph it, send it, or save it on a computer. Close this page after printing: it cannot be shown again.</li>
    <li>
      Whoever holds this sheet and a backup can read every record of the clinic. Without sheet and key file nobody can, neither you nor we.
    </li>
    <li>If it was lost or seen, make a new one in the settings: later backups open only with the new one.</li>
  </ul>
  <p>
    A backup is encrypted. The computer itself is only as safe as its disk: turn on disk encryption (FileVault, BitLocker, LUKS), or whoever
    steals it has the key file as well.
  </p>`

/** The recovery sheet of a clinic as a page to print. It fetches nothing and runs nothing. */
export const recoverySheet = (sheet: RecoverySheet): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="robots" content="noindex" />
        <title>Recovery sheet</title>
        ${{ markup: `<style>${STYLE}</style>` }}
      </head>
      <body>
        <h1>Recovery sheet</h1>
        <p>This sheet opens the backups of your clinic when nothing else does.</p>
        ${about(sheet)}
        <h2>The secret</h2>
        <p class="secret">${groups(sheet.secret)}</p>
        ${use} ${keep}
        <p>Printed by <span class="line"></span> Kept at <span class="line"></span></p>
      </body>
    </html> `.markup
