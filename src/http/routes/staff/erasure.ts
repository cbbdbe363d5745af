import { EraseClient, eraseClient } from '#clinic/clients/erase-client.ts'
import { Made } from '#clinic/operation.ts'
import { replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { GRAVE } from '../usual.ts'

/** Erasing a client whose record need not be kept any longer. */
export const erasureRoutes = [
  useCase({
    ...GRAVE,
    method: 'POST',
    path: '/api/clients/:clientId/erase',
    name: 'clients.erase',
    says: 'Erases a client for good. Refused with the day until which the record has to be kept.',
    action: 'write erasure',
    input: EraseClient,
    reply: replies(Made),
    run: eraseClient,
  }),
] as const
