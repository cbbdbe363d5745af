import { WithdrawLetter, withdrawLetter } from '#clinic/letters/withdraw-letter.ts'
import { LetterWritten, WriteLetter, writeLetter } from '#clinic/letters/write-letter.ts'
import { Made } from '#clinic/operation.ts'
import { created } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, WRITE_LONG } from '../usual.ts'

/** Letters to medical professionals. */
export const letterRoutes = [
  useCase({
    ...WRITE_LONG,
    method: 'POST',
    path: '/api/episodes/:episodeId/letters',
    name: 'letters.write',
    says: 'Writes and signs a letter.',
    action: 'sign letters',
    input: WriteLetter,
    reply: created(LetterWritten),
    run: writeLetter,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/letters/:letterId/withdraw',
    name: 'letters.withdraw',
    says: 'Withdraws a letter.',
    action: 'sign letters',
    input: WithdrawLetter,
    reply: created(Made),
    run: withdrawLetter,
  }),
] as const
