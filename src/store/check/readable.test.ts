import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../../test/support/temporary.ts'
import { checkReadable } from './readable.ts'

const WORD = 'zq7T03C0412noteK9'

describe('[I13] words of clients', () => {
  it('are found in any file below a folder, in the encodings that keep their letters', () => {
    const folder = temporaryTree({
      'calm.txt': 'nothing here',
      'deep/log.txt': `oh ${WORD}!`,
      'deep/wide.txt': `${Array.from(WORD).join('\0')}\0`,
    })
    const where = checkReadable(folder, ['zq-other', WORD]).map((one) => one.where.slice(folder.length + 'file /'.length))
    expect(where.toSorted()).toEqual(['deep/log.txt', 'deep/wide.txt'])
  })

  it('are counted in the finding and not repeated in it', () => {
    const folder = temporaryTree({ 'a.txt': WORD })
    expect(JSON.stringify(checkReadable(folder, [WORD]))).not.toContain(WORD)
  })
})
