import { describe, expect, it } from 'vitest'
import { packBook } from '#document/pack-book.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../support/files.ts'

const loaded = loadPack(readTree('packs/sciatica'))
if (!loaded.ok) throw new Error('the pack does not load')
const { sections } = loaded.pack
const book = packBook(loaded.pack)

const read = (markup: string): string =>
  markup
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:)”])/gu, '$1')
    .replace(/([(“]) /gu, '$1')

const rows = new Map(
  book
    .split('<tr id="')
    .map((row) => [row.slice(0, row.indexOf('"')), read(row.slice(row.indexOf('>') + 1, row.indexOf('</tr>')))] as const),
)
const row = (anchor: string): string => rows.get(anchor) ?? ''

describe('the row of a rule', () => {
  it('says condition, limits, clearance, reason, client’s words, sources and marks', () => {
    const text = row('cc-antiplatelet-dual')
    for (const words of [
      'Two antiplatelets, or antiplatelet with anticoagulant',
      'Paused until cleared',
      'Never forceful techniques, vibration on every region',
      'Pressure at most 2 on every region',
      'No movement that reaches forced range',
      'Do check the skin before and after',
      'it may be cleared by Any doctor, or the treating specialist team',
      'After clearance all limits stay.',
      'The risk of bleeding is higher.',
      'You take two medicines against clotting',
      'Seen S77',
      'Design choice',
      'safety/2.4',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('says bounds and dates in words, not as the pack writes them', () => {
    expect(row('rf-bp-crisis')).not.toMatch(/at-least:|\$/u)
    expect([...rows.values()].filter((text) => /at-least:|side-of:|\$[a-z]/u.test(text))).toEqual([])
  })

  it('offers no clearance for an emergency but where it was accepted as known and unchanged [SP-36]', () => {
    expect(row('rf-ces-wetting')).not.toContain('cleared by')
    expect(row('rf-ces-wetting')).toContain('Accepted as known and unchanged Go with care')
    expect(row('rf-ces-saddle')).toMatch(
      /Stopped · emergency now.*Accepted as known and unchanged Paused until cleared Paused, it may be cleared by/u,
    )
    expect(row('rf-pe')).not.toMatch(/cleared by|known and unchanged/u)
  })

  it('calls level 0 keeping off, also where the 0 is a chosen number', () => {
    expect(row('cc-device-site')).toContain('Keep off (level 0) the places marked for')
    expect(row('cc-device-site')).not.toContain('at most 0')
  })
})

describe('the row of a statement', () => {
  it('says what holds it today, and what is open', () => {
    expect(row('SP-01')).toContain('Not proved yet: run ischia pack prove DIR Checked on random clients by laws')
    const open = sections.safety.filter(({ value }) => value['enforced-by'].some((holder) => holder.startsWith('open:')))
    expect(open.length).toBeGreaterThan(0)
    expect(open.filter(({ value }) => !row(value.id).includes('Open:')).map(({ value }) => value.id)).toEqual([])
  })

  it('says where it only says the row of a rule again, and nowhere else', () => {
    const marked = sections.safety
      .filter(({ value }) => row(value.id).includes('Says again what the row of a rule says'))
      .map(({ value }) => value.id)
    expect(marked).toEqual(sections.safety.filter(({ value }) => value.restates).map(({ value }) => value.id))
    expect(marked).toContain('OWN-201')
    expect(marked).not.toContain('OWN-101')
  })

  it('tells a case that holds for everybody in words that read as a sentence', () => {
    expect(row('OWN-102')).toContain('For everybody Pain at most 5 of 10')
    expect(row('OWN-102')).not.toContain('Whenever for everybody')
  })

  it('says of every statement what it promises and some way it is held', () => {
    const bare = sections.safety.filter(({ value }) => !/Checked on random clients|Enforced by|Open:/u.test(row(value.id)))
    expect(bare.map(({ value }) => value.id)).toEqual([])
  })
})

describe('the table of chosen numbers', () => {
  it('shows every number of numbers.yaml with its value, unit and mark', () => {
    const wrong = sections.numbers.filter(({ value }) => !row(value.id).includes(`${value.id} ${value.value} ${value.unit ?? ''}`.trim()))
    expect(wrong.map(({ value }) => value.id)).toEqual([])
    expect(sections.numbers.filter(({ value }) => value.source.includes('D') && !row(value.id).includes('Design choice'))).toEqual([])
  })
})

describe('a chosen number', () => {
  it('shows every entry that would move with it', () => {
    expect(row('consent-age-16')).toContain('cc-under-18, cc-under-16')
    expect(row('w-quartet')).toContain('deep-gluteal')
    expect(row('d-weekly')).toMatch(/11 entries dose-acute-high/u)
    expect(sections.numbers.filter(({ value }) => row(value.id).includes('no entry')).map(({ value }) => value.id)).toEqual([])
  })
})

describe('the row of a source', () => {
  it('says citation, mark, status, and which entries cite it', () => {
    const wrong = sections.sources.filter(({ value }) => {
      const text = row(value.id)
      return !text.includes(value.mark === 'seen' ? 'Seen' : 'From memory') || !text.includes(value.status)
    })
    expect(wrong.map(({ value }) => value.id)).toEqual([])
    expect(row('S46')).toMatch(/entries .*(?:deep-gluteal|fibular-head)/u)
  })

  it('leads to the paper where it names one', () => {
    expect(book).toContain('href="https://doi.org/10.2519/jospt.2020.9971"')
    expect(book).not.toMatch(/href="https:\/\/doi\.org\/[^"]*[.)]"/u)
  })
})

describe('the limits without any rule', () => {
  it('are said in words with their units', () => {
    const start = book.indexOf('<div id="defaults"')
    const text = read(book.slice(start, book.indexOf('</table>', start)))
    for (const words of [
      'Hands-on time, at most 60 min',
      'Pain during work, at most 5 of 10',
      'after 4 visits or 28 days',
      'Always said What to watch for',
    ]) {
      expect(text).toContain(words)
    }
  })
})

describe('the matrix', () => {
  it('says of each card and presentation whether and how it may be used', () => {
    const start = book.indexOf('May this technique be used')
    const matrix = book.slice(start, book.indexOf('</table>', start))
    const lines = matrix
      .split('<tr')
      .slice(2)
      .map((line) => read(line.slice(line.indexOf('>') + 1)))
    expect(lines).toHaveLength(sections['technique-cards'].length)
    expect(lines.find((line) => line.includes('Deep tissue'))).toMatch(/^ ?Deep tissue not used conditional away from the painful segment/u)
    expect(lines.filter((line) => (line.match(/\b(?:core|conditional|light only|not used)\b/gu) ?? []).length < 11)).toEqual([])
  })
})

describe('a presentation', () => {
  it('keeps what speaks for it apart from what speaks against it, each with its strength', () => {
    const start = book.indexOf('<article id="lumbar-stenosis"')
    const text = read(book.slice(start, book.indexOf('</article>', start)))
    const [speaking = '', against = ''] = text.split('Speaks against it')
    expect(speaking).toContain('No pain when seated lss-seated')
    expect(speaking).toContain('likelihood ratio 7.4')
    expect(against).toContain('Under 60 lss-young')
    expect(against).toContain('likelihood ratio 0.4')
  })
})
