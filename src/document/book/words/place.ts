import type { EffectText } from '#pack/schema/effect.ts'
import type { Book } from '../book.ts'
import { html, join } from '../html.ts'
import type { Html } from '../html.ts'
import { factName, named } from './names.ts'

/** Where a limit holds, as a pack writes it. */
export type Places = NonNullable<EffectText['cap']>[number]['at']

const regions = (book: Book, ids: readonly string[]): Html => join(ids.map((id) => named(book, 'body/regions', id)))

type Place = Places[number]
type Special = Exclude<Place, string> | 'rest'

const isRegion = (place: Place): place is string => typeof place === 'string' && place !== 'rest'

const special = (book: Book, place: Special, on: string): Html => {
  if (place === 'rest') return html`everywhere else`
  if ('marked' in place) {
    const within = place.within === undefined ? '' : html`, within ${regions(book, place.within)}`
    return html`${on}the places marked for “${factName(book, place.marked)}” (none marked: everywhere)${within}`
  }
  const side = place.other === true ? 'on the other side from' : 'on the side of'
  return html`${on}${regions(book, place.of)}, ${side} “${factName(book, place['side-of'])}”`
}

const isSpecial = (place: Place): place is Special => !isRegion(place)

/** Places in plain words: `on spine, buttock; everywhere else`; without the preposition where the sentence has its own. */
export const placesWords = (book: Book, places: Places, on: 'on ' | '' = 'on '): Html => {
  const plain = places.filter(isRegion)
  const others = places.filter(isSpecial).map((place) => special(book, place, on))
  return join([plain.length === 0 ? undefined : html`${on}${regions(book, plain)}`, ...others], '; ')
}
