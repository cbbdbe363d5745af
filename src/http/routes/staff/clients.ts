import { AddClient, ClientAdded, addClient } from '#clinic/clients/add-client.ts'
import { ChangeClient, changeClient } from '#clinic/clients/change-client.ts'
import { EraseClient, eraseClient } from '#clinic/clients/erase-client.ts'
import { ClientsFound, FindClients, findClients } from '#clinic/clients/find-clients.ts'
import { ClientsPage, ListClients, listClients } from '#clinic/clients/list-clients.ts'
import { ClientPage, OpenClient, openClient } from '#clinic/clients/open-client.ts'
import { Made } from '#clinic/operation.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { ASK, CHANGE, GRAVE, LOOK } from '../usual.ts'

/** Clients: who they are, and one page of each. */
export const clientRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/clients',
    name: 'clients.list',
    says: 'A page of the clients whoever asks may see.',
    action: 'read demographics',
    input: ListClients,
    reply: replies(ClientsPage),
    run: listClients,
  }),
  useCase({
    ...ASK,
    method: 'POST',
    path: '/api/clients/find',
    name: 'clients.find',
    says: 'Finds clients by the beginnings of their names.',
    action: 'read demographics',
    input: FindClients,
    reply: replies(ClientsFound),
    run: findClients,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/clients',
    name: 'clients.add',
    says: 'Adds a client.',
    action: 'write demographics',
    input: AddClient,
    reply: created(ClientAdded),
    run: addClient,
  }),
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/clients/:clientId',
    name: 'clients.open',
    says: 'What whoever asks may see of one client.',
    action: 'read demographics',
    input: OpenClient,
    reply: replies(ClientPage),
    run: openClient,
  }),
  useCase({
    ...CHANGE,
    method: 'PUT',
    path: '/api/clients/:clientId',
    name: 'clients.change',
    says: 'Changes name, address and whom to call.',
    action: 'write demographics',
    input: ChangeClient,
    reply: replies(Made),
    run: changeClient,
  }),
  useCase({
    ...GRAVE,
    method: 'POST',
    path: '/api/clients/:clientId/erase',
    name: 'clients.erase',
    says: 'Erases a client for good; while the record has to be kept, it is refused with the day.',
    action: 'write erasure',
    input: EraseClient,
    reply: replies(Made),
    run: eraseClient,
  }),
] as const
