import { Made } from '#clinic/operation.ts'
import { AcknowledgeTask, acknowledgeTask } from '#clinic/tasks/acknowledge-task.ts'
import { EmergenciesListed, listEmergencies } from '#clinic/tasks/list-emergencies.ts'
import { ListTasks, TasksListed, listTasks } from '#clinic/tasks/list-tasks.ts'
import { PromiseCall, promiseCall } from '#clinic/tasks/promise-call.ts'
import { SeeTask, seeTask } from '#clinic/tasks/see-task.ts'
import { replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, LOOK } from '../usual.ts'
import { ASKS_NOTHING } from './asks-nothing.ts'

/** Red flags that wait for a clinician (I6), and emergencies that wait for a call. */
export const taskRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/tasks',
    name: 'tasks.list',
    says: 'Open tasks of red flags.',
    action: 'read red-flags',
    input: ListTasks,
    reply: replies(TasksListed),
    run: listTasks,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/tasks/:taskId/see',
    name: 'tasks.see',
    says: 'Says that a clinician has seen a red flag.',
    action: 'read red-flags',
    input: SeeTask,
    reply: replies(Made),
    run: seeTask,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/tasks/:taskId/acknowledge',
    name: 'tasks.acknowledge',
    says: 'Closes a red flag, with what was done about it.',
    action: 'acknowledge red-flags',
    input: AcknowledgeTask,
    reply: replies(Made),
    run: acknowledgeTask,
  }),
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/emergencies',
    name: 'emergencies.list',
    says: 'Names and phones of those whose answers are an emergency.',
    action: 'read emergencies',
    input: ASKS_NOTHING,
    reply: replies(EmergenciesListed),
    run: (clinic, scope) => listEmergencies(clinic, scope, undefined),
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/emergencies/:taskId/call',
    name: 'emergencies.call',
    says: 'Promises that whoever asks will call.',
    action: 'call emergencies',
    input: PromiseCall,
    reply: replies(Made),
    run: promiseCall,
  }),
] as const
