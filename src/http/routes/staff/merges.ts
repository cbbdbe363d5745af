import { ClientsMerged, MergeClients, mergeClients } from '#clinic/clients/merge-clients.ts'
import { MergePrepared, PrepareMerge, prepareMerge } from '#clinic/clients/prepare-merge.ts'
import { UnmergeClients, unmergeClients } from '#clinic/clients/unmerge-clients.ts'
import { Made } from '#clinic/operation.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { ASK, CHANGE } from '../usual.ts'

/** Two records of one person, made one in two steps, and two again within 30 days (A31). */
export const mergeRoutes = [
  useCase({
    ...ASK,
    method: 'POST',
    path: '/api/merges/prepare',
    name: 'merges.prepare',
    says: 'Shows both clients side by side before they are merged.',
    action: 'write merges',
    input: PrepareMerge,
    reply: replies(MergePrepared),
    run: prepareMerge,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/merges',
    name: 'merges.make',
    says: 'Merges two clients as they were shown.',
    action: 'write merges',
    input: MergeClients,
    reply: created(ClientsMerged),
    run: mergeClients,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/merges/:mergeId/undo',
    name: 'merges.undo',
    says: 'Takes a merge back.',
    action: 'write merges',
    input: UnmergeClients,
    reply: replies(Made),
    run: unmergeClients,
  }),
] as const
