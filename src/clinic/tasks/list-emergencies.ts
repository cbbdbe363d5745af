import { z } from 'zod'
import { Id, Line, Moment } from '#care/record/fields.ts'
import { cardOf } from '../clients/card.ts'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import type { Reading } from '#store/store.ts'
import type { TaskState } from '#store/tasks/tasks.ts'
import { somebody } from './shown.ts'

const Person = z.strictObject({ personId: Id, name: Line, at: Moment })

/** Somebody whose answers are an emergency: name and phone alone, and whether a call was promised. */
export const EmergencyShown = z.strictObject({
  taskId: Id,
  name: Line,
  phone: Line.optional(),
  raisedAt: Moment,
  seen: Person.optional(),
  calling: Person.optional(),
})
/** {@link EmergencyShown}, read. */
export type EmergencyShown = z.output<typeof EmergencyShown>

/** Everybody who is to be called now. */
export const EmergenciesListed = z.strictObject({ emergencies: z.array(EmergencyShown) })
/** {@link EmergenciesListed}, read. */
export type EmergenciesListed = z.output<typeof EmergenciesListed>

const MOST = 200

/** Whether a task is an emergency; answers nobody could screen may be one. */
export const isEmergency = ({ urgency }: Pick<TaskState, 'urgency'>): boolean => urgency === 'emergency-now'

const show = async (at: Reading, task: TaskState): Promise<EmergencyShown | undefined> => {
  const client = await at.clients.client(task.clientId)
  const card = client === undefined ? undefined : await cardOf(at, client)
  if (card === undefined) return undefined
  const [seen, calling] = [await somebody(at, task.seen), await somebody(at, task.calling)]
  return {
    taskId: task.taskId,
    name: card.name,
    raisedAt: task.raisedAt,
    ...(card.phone === undefined ? {} : { phone: card.phone }),
    ...(seen && { seen }),
    ...(calling && { calling }),
  }
}

/** Emergencies that are open, oldest first: whoever is in the clinic must be able to call. */
export const listEmergencies: UseCase<undefined, EmergenciesListed> = async (clinic, scope) => {
  demand(clinic, scope, 'read emergencies')
  return clinic.store.read(scope, async (at) => {
    const emergencies: EmergencyShown[] = []
    for (const task of (await at.tasks.open(MOST)).filter(isEmergency)) {
      const shown = await show(at, task)
      if (shown === undefined) continue
      clinic.store.noteSeen(scope, { action: 'read emergencies', clientId: task.clientId, subjectId: task.taskId })
      emergencies.push(shown)
    }
    return { emergencies }
  })
}
