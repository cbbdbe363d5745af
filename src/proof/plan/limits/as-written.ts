import { LEFT, RIGHT } from '#engine/caution/limits.ts'
import type { Limits } from '#engine/caution/limits.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'

const atSites = ({ sites }: Knowledge, written: Restrictions, { caps, holds }: Limits): readonly string[] =>
  sites
    .filter(({ id, index }) => caps[index] !== (written.caps[id] ?? 0) || holds[index] !== (written.holds[id] ?? 0))
    .map(({ id }) => `cap or hold of ${id}`)

const forbidden = ({ techniqueById, siteById }: Knowledge, written: Restrictions, { bans }: Limits): readonly string[] =>
  written.forbidden.flatMap(({ technique, sites }) =>
    sites
      .filter((id) => {
        const bit = 1 << (techniqueById.get(technique)?.index ?? 31)
        return ((bans[siteById.get(id)?.index ?? -1] ?? 0) & bit) === 0
      })
      .map((id) => `${technique} on ${id}`),
  )

const motions = (knowledge: Knowledge, written: Restrictions, limits: Limits): readonly string[] =>
  written.motions
    .filter(({ motion, side }) => {
      const bits = limits.motions[knowledge.motions.find(({ id }) => id === motion)?.index ?? -1] ?? 0
      const left = side === 'right' || (bits & LEFT) !== 0
      const right = side === 'left' || (bits & RIGHT) !== 0
      return !(left && right)
    })
    .map(({ motion }) => motion)

const products = (knowledge: Knowledge, written: Restrictions, limits: Limits): readonly string[] =>
  knowledge.products
    .filter(({ id, index }) => written.products.includes(id) !== ((limits.products & (1 << index)) !== 0))
    .map(({ id }) => id)

/** Limits that the proposer reads less strictly than they are written, by name. */
export const looserThanWritten = (knowledge: Knowledge, written: Restrictions, limits: Limits): readonly string[] => [
  ...atSites(knowledge, written, limits),
  ...forbidden(knowledge, written, limits),
  ...motions(knowledge, written, limits),
  ...products(knowledge, written, limits),
  ...(limits.minutes > written.maxMinutes ? ['minutes'] : []),
  ...(limits.painCeiling > written.painCeiling ? ['pain ceiling'] : []),
  ...written.requires.filter((action) => !limits.requires.has(action)),
  ...written.messages.filter((message) => !limits.messages.has(message)),
]
