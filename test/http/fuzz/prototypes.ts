const WATCHED = {
  Object: Object.prototype,
  Array: Array.prototype,
  Function: Function.prototype,
  String: String.prototype,
  Promise: Promise.prototype,
  Headers: Headers.prototype,
}

/** Everything that all objects inherit, as text: whoever changed it changed this. */
export const prototypes = (): string =>
  Object.entries(WATCHED)
    .map(([name, prototype]) => `${name}: ${Reflect.ownKeys(prototype).map(String).join(' ')}`)
    .join('\n')
