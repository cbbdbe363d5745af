import { Made } from '#clinic/operation.ts'
import { AddPerson, PersonAdded, addPerson } from '#clinic/people/add-person.ts'
import { ChangePerson, changePerson } from '#clinic/people/change-person.ts'
import { ChangeRole, changeRole } from '#clinic/people/change-role.ts'
import { DisablePerson, disablePerson } from '#clinic/people/disable-person.ts'
import { EnablePerson, enablePerson } from '#clinic/people/enable-person.ts'
import { Colleagues, listColleagues } from '#clinic/people/list-colleagues.ts'
import { People, listPeople } from '#clinic/people/list-people.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, GRAVE, LOOK } from '../usual.ts'
import { ASKS_NOTHING } from './asks-nothing.ts'

/** People of the clinic. */
export const peopleRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/colleagues',
    name: 'colleagues.list',
    says: 'Names and roles, as a calendar needs them.',
    action: 'read colleagues',
    input: ASKS_NOTHING,
    reply: replies(Colleagues),
    run: (clinic, scope) => listColleagues(clinic, scope, undefined),
  }),
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/people',
    name: 'people.list',
    says: 'Everybody on the staff, with licences.',
    action: 'read people',
    input: ASKS_NOTHING,
    reply: replies(People),
    run: (clinic, scope) => listPeople(clinic, scope, undefined),
  }),
  useCase({
    ...GRAVE,
    method: 'POST',
    path: '/api/people',
    name: 'people.add',
    says: 'Adds somebody to the staff.',
    action: 'write people',
    input: AddPerson,
    reply: created(PersonAdded),
    run: addPerson,
  }),
  useCase({
    ...CHANGE,
    method: 'PUT',
    path: '/api/people/:personId',
    name: 'people.change',
    says: 'Changes name and address of somebody.',
    action: 'write people',
    input: ChangePerson,
    reply: replies(Made),
    run: changePerson,
  }),
  useCase({
    ...GRAVE,
    method: 'POST',
    path: '/api/people/:personId/role',
    name: 'people.role',
    says: 'Gives somebody another role; their sessions end.',
    action: 'write roles',
    input: ChangeRole,
    reply: replies(Made),
    run: changeRole,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/people/:personId/disable',
    name: 'people.disable',
    says: 'Takes somebody off the staff; whatever they opened ends at once (A7).',
    action: 'write people',
    input: DisablePerson,
    reply: replies(Made),
    run: disablePerson,
  }),
  useCase({
    ...GRAVE,
    method: 'POST',
    path: '/api/people/:personId/enable',
    name: 'people.enable',
    says: 'Takes somebody back on the staff.',
    action: 'write people',
    input: EnablePerson,
    reply: replies(Made),
    run: enablePerson,
  }),
] as const
