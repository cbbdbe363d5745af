import { z } from 'zod'
import { ClientsImported, ClientsPreview, importClients, previewClients } from '#clinic/client-import/import-clients.ts'
import { TABLE } from '../../bytes/limits.ts'
import { RARELY } from '../../rate/rates.ts'
import { file } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { replies } from '../../registry/reply.ts'
import { CHANGE } from '../usual.ts'
import { OPERATION_QUERY } from './operation-query.ts'

const ORDER = z.enum(['day-first', 'month-first']).optional()

/** Numbers of rows, such as `4,17`; as many as an address has room for, and more is another file. */
const ROWS = z
  .string()
  .max(1_500)
  .regex(/^[1-9]\d{0,4}(,[1-9]\d{0,4})*$/u)
  .transform((text) => text.split(',').map(Number))
  .optional()

const FROM_FILE = {
  ...CHANGE,
  limits: { body: TABLE, rate: RARELY, seconds: 120 },
  action: 'write demographics',
} as const

/** Clients out of a table of another program: looked at first, then taken, in one piece or none of it. */
export const clientFileRoutes = [
  route({
    ...FROM_FILE,
    method: 'POST',
    path: '/api/clients/file/preview',
    name: 'clientFile.preview',
    says: 'What a file of clients would bring, and every row that would not be taken. Nothing is kept.',
    audit: 'looks',
    input: { params: {}, query: { order: ORDER }, body: file('text/csv') },
    reply: replies(ClientsPreview),
    handle: ({ clinic, scope }, { query: { order }, body: { bytes } }) => previewClients(clinic, scope, { order, bytes }),
  }),
  route({
    ...FROM_FILE,
    method: 'POST',
    path: '/api/clients/file',
    name: 'clientFile.take',
    says: 'Takes in the clients of a file. Rows who seem to be here are left out unless they are named.',
    input: { params: {}, query: { ...OPERATION_QUERY, order: ORDER, alsoRows: ROWS }, body: file('text/csv') },
    reply: replies(ClientsImported),
    handle: ({ clinic, scope }, { query: { alsoRows = [], ...query }, body: { bytes } }) =>
      importClients(clinic, scope, { ...query, alsoRows, bytes }),
  }),
] as const
