import type { Knowledge } from '#engine/model/knowledge.ts'

const ACRONYM = /^[A-Z0-9][A-Z0-9-]/u

/** A name inside a sentence: its first letter small, unless it is an acronym. */
export const small = (name: string): string => (ACRONYM.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))

/** A name at the start of a sentence. */
export const large = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const nameIn = (members: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  members.find((member) => member.id === id)?.name ?? id

/** A place with its side: "left gluteal region". An id nobody knows is printed as it is. */
export const siteName = (knowledge: Knowledge, id: string): string => {
  const site = knowledge.siteById.get(id)
  if (site === undefined) return id
  const region = small(nameIn(knowledge.regions, site.region))
  return site.side === undefined ? region : `${site.side} ${region}`
}

/** A couch position. */
export const positionName = (knowledge: Knowledge, id: string): string => small(nameIn(knowledge.positions, id))

/** A technique as restrictions name it. */
export const techniqueName = (knowledge: Knowledge, id: string): string => nameIn(knowledge.techniques, id)

/** A technique as a therapist does it. */
export const cardName = (knowledge: Knowledge, id: string): string => knowledge.cardById.get(id)?.name ?? id

/** A stretch or exercise. */
export const movementName = (knowledge: Knowledge, id: string): string => knowledge.movementById.get(id)?.name ?? id

/** A motion that rules limit. */
export const motionName = (knowledge: Knowledge, id: string): string => small(nameIn(knowledge.motions, id))

/** A product. */
export const productName = (knowledge: Knowledge, id: string): string => small(nameIn(knowledge.products, id))

/** A fact, in the field's words. */
export const factName = (knowledge: Knowledge, id: string): string => knowledge.factById.get(id)?.name ?? id

/** A presentation without the words that all of them open with. */
export const presentationName = (knowledge: Knowledge, id: string): string =>
  small(nameIn(knowledge.presentations, id).replace(/^presentation consistent with /iu, ''))

/** A measure without what stands in brackets. */
export const measureName = (knowledge: Knowledge, id: string): string => nameIn(knowledge.measures, id).replace(/ \(.*\)$/u, '')

/** A sentence with the ids of places in it, with their names instead. */
export const withPlaceNames = (knowledge: Knowledge, text: string): string =>
  text.replaceAll(/[a-z]+(?:-[a-z]+)*/gu, (word) => (word.includes('-') && knowledge.siteById.has(word) ? siteName(knowledge, word) : word))

/** Words in a row: "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** A number of things: "1 visit", "3 visits". */
export const count = (amount: number, one: string, many = `${one}s`): string => `${amount} ${amount === 1 ? one : many}`
