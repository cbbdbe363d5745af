import { DATA_POLICY } from './policy.ts'

/** What no page of ours uses is switched off for every page. Passkeys are the exception. */
const FEATURES: Readonly<Record<string, string>> = {
  accelerometer: '()',
  autoplay: '()',
  camera: '()',
  'display-capture': '()',
  'encrypted-media': '()',
  fullscreen: '(self)',
  geolocation: '()',
  gyroscope: '()',
  hid: '()',
  'identity-credentials-get': '()',
  'idle-detection': '()',
  'local-fonts': '()',
  magnetometer: '()',
  microphone: '()',
  midi: '()',
  payment: '()',
  'picture-in-picture': '()',
  'publickey-credentials-create': '(self)',
  'publickey-credentials-get': '(self)',
  'screen-wake-lock': '(self)',
  serial: '()',
  usb: '()',
  'xr-spatial-tracking': '()',
}

const PERMISSIONS = Object.entries(FEATURES)
  .map(([feature, who]) => `${feature}=${who}`)
  .join(', ')

/** Two years. Only the name that answered: other names of the same domain may not be ours. */
const STRICT_TRANSPORT = 'max-age=63072000'

/** The headers that every reply has, before a route adds its own. Nothing may be stored unless a route says so. */
export const fixedHeaders = (tls: boolean): Readonly<Record<string, string>> => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': DATA_POLICY,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': PERMISSIONS,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Robots-Tag': 'noindex, nofollow',
  ...(tls ? { 'Strict-Transport-Security': STRICT_TRANSPORT } : {}),
})
