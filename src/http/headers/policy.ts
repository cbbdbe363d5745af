import { createHash } from 'node:crypto'

type Directives = Readonly<Record<string, string>>

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, value]) => (value === '' ? name : `${name} ${value}`))
    .join('; ')

/** Nothing may be loaded, run, framed or sent: for replies that are data. `sandbox` holds where somebody opens one as a page. */
export const DATA_POLICY = written({
  'default-src': `'none'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
  sandbox: '',
})

/** The source of the exact bytes of an inline script or style, as a policy names it. */
export const hashSource = (inline: string): string => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`

/** What a page holds between its own tags; their exact bytes are named in the policy, nothing else runs. */
export interface Inline {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

const sources = (inline: readonly string[]): string => [`'self'`, ...inline.map(hashSource)].join(' ')

/**
 * The policy of a page. Hashes, not nonces: a cached shell cannot carry a fresh nonce. Trusted Types: no text becomes markup
 * or code but through the one policy `ischia` of our own pages (A14).
 */
export const pagePolicy = ({ scripts, styles }: Inline): string =>
  written({
    'default-src': `'none'`,
    'script-src': sources(scripts),
    'style-src': sources(styles),
    'img-src': `'self'`,
    'font-src': `'self'`,
    'connect-src': `'self'`,
    'manifest-src': `'self'`,
    'worker-src': `'self'`,
    'form-action': `'self'`,
    'base-uri': `'none'`,
    'object-src': `'none'`,
    'frame-ancestors': `'none'`,
    'require-trusted-types-for': `'script'`,
    'trusted-types': 'ischia',
  })
