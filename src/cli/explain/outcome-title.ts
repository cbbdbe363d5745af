import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Outcome } from '#engine/model/outcome.ts'
import { large, motionName, positionName, productName, siteName, techniqueName } from '../words/names.ts'

/** What an outcome is about, as a heading. */
export const outcomeTitle = (knowledge: Knowledge, outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'status':
      return 'Status'
    case 'urgency':
      return 'Urgency'
    case 'lead':
      return 'Leading presentation'
    case 'minutes':
      return 'Time'
    case 'pain-ceiling':
      return 'Pain'
    case 'cap':
      return `Pressure on the ${siteName(knowledge, outcome.site)}`
    case 'hold':
      return `Holding one point of the ${siteName(knowledge, outcome.site)}`
    case 'technique':
      return `${techniqueName(knowledge, outcome.technique)} on the ${siteName(knowledge, outcome.site)}`
    case 'motion':
      return large(motionName(knowledge, outcome.motion))
    case 'position':
      return `Position: ${positionName(knowledge, outcome.position)}`
    case 'product':
      return large(productName(knowledge, outcome.product))
    case 'action':
      return knowledge.actions.get(outcome.action)?.says ?? outcome.action
  }
}
