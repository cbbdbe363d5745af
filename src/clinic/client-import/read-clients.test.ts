import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../test/support/runs.ts'
import { readClients } from './read-clients.ts'

const read = (text: string) => readClients(Buffer.from(text))
const names = (text: string): readonly string[] => read(text).ready.map(({ card }) => card.name)
const WORD = 'zq7T03C0412csvK9'

describe('a file of clients', () => {
  it.each([
    ['commas', 'Name,E-mail\nAnna Berg,anna@example.test\n', ','],
    ['semicolons', 'Name;E-mail\nAnna Berg;anna@example.test\n', ';'],
    ['tabs', 'Name\tE-mail\nAnna Berg\tanna@example.test\n', '\t'],
    ['semicolons, with commas in headings', '"Name, in full, of the client";Name;E-mail\n;Anna Berg;anna@example.test\n', ';'],
    ['line ends of Windows', 'Name,E-mail\r\nAnna Berg,anna@example.test\r\n', ','],
    ['no line end at the end', 'Name,E-mail\nAnna Berg,anna@example.test', ','],
  ])('is read with %s', (_, text, separator) => {
    expect(read(text)).toMatchObject({
      separator,
      problems: [],
      ready: [{ row: 2, card: { name: 'Anna Berg', email: 'anna@example.test' } }],
    })
  })

  it.each([
    ['utf-8', Buffer.from('Name\nZoë Müller\n')],
    ['utf-8', Buffer.from('\ufeffName\nZoë Müller\n')],
    ['windows-1252', Buffer.from('Name\nZo\u00eb M\u00fcller\n', 'latin1')],
    ['utf-16le', Buffer.from('\ufeffName\nZoë Müller\n', 'utf16le')],
  ])('is read in %s, also with the mark of a spreadsheet', (encoding, bytes) => {
    const found = readClients(bytes)
    expect([found.encoding, found.ready[0]?.card.name]).toEqual([encoding, 'Zoë Müller'])
  })

  it('knows headings as people write them, and tells which columns it leaves out', () => {
    const { columns, ready } = read('First Name,LAST_NAME,Date of birth,Mobile phone,Notes\nAnna,Berg,1980-12-31,555 0100,private\n')
    expect(columns).toEqual([
      { heading: 'First Name', field: 'firstName' },
      { heading: 'LAST_NAME', field: 'lastName' },
      { heading: 'Date of birth', field: 'bornOn' },
      { heading: 'Mobile phone', field: 'phone' },
      { heading: 'Notes' },
    ])
    expect(ready).toEqual([{ row: 2, card: { name: 'Anna Berg', bornOn: '1980-12-31', phone: '555 0100' } }])
  })

  it('makes an address of its parts, and keeps lines inside quotation marks', () => {
    expect(read('Name,Street,Zip,City\nAnna,Low Road 1,12345,Town\n').ready[0]?.card.address).toBe('Low Road 1\n12345 Town')
    expect(read('Name,Address\nAnna,"Low Road 1\nTown"\n').ready[0]?.card.address).toBe('Low Road 1\nTown')
  })

  it('counts rows as a spreadsheet does, empty ones and those of several lines too', () => {
    const { ready, problems } = read('Name,E-mail\n"An\nna",\n,\nBen,wrong\nCleo,\n')
    expect(ready.map(({ row }) => row)).toEqual([5])
    expect(problems.map(({ row }) => row)).toEqual([2, 4])
  })
})

describe('a row that is not taken', () => {
  it.each([
    ['without a name', 'Name,Phone\n,555\n', 2, 'Name', 'There is no name.'],
    ['with an address that is none', 'Name,E-mail\nAnna,nobody\n', 2, 'E-mail', 'This is no e-mail address.'],
    ['with a day that does not exist', 'Name,Born\nAnna,31.02.1980\n', 2, 'Born', 'This is no day that exists.'],
    [
      'with a day that could be two days',
      'Name,Born\nAnna,03/04/1980\n',
      2,
      'Born',
      'It is not clear which number is the day and which the month.',
    ],
    [
      'with half of an emergency contact',
      'Name,Emergency contact\nAnna,Ben\n',
      2,
      'Emergency contact',
      'For an emergency both a name and a phone number are needed.',
    ],
    ['that is wider than its headings', 'Name\nAnna,Berg\n', 2, undefined, 'The row has more cells than there are headings.'],
    [
      'about somebody who is there already',
      'Name,Born\nAnna Berg,1980-12-31\n"Berg, Anna",1980-12-31\n',
      3,
      undefined,
      'This seems to be the person of row 2.',
    ],
    ['of a file without headings', 'Anna,555\n', 1, undefined, 'No column is called "Name", nor "First name" and "Last name".'],
    ['behind a quotation mark that is not closed', 'Name\nAnna\n"Ben\n', 3, undefined, undefined],
  ])('%s is told with its number, its column and what to do', (_, text, row, column, what) => {
    const [problem] = read(text).problems
    expect(problem).toMatchObject({ row, ...(column === undefined ? {} : { column }), ...(what === undefined ? {} : { what }) })
    expect(problem?.next.length).toBeGreaterThan(10)
  })

  it('[A18] is told without what it holds', () => {
    const { problems } = read(`Name,E-mail,Born,Phone\n,${WORD},${WORD},${WORD}\nAnna,${WORD},,\nBen,,${WORD},\n`)
    expect(problems).toHaveLength(3)
    expect(JSON.stringify(problems)).not.toContain(WORD)
  })

  it('does not keep the others from being taken', () => {
    expect(names('Name,E-mail\nAnna,\nBen,wrong\nCleo,\n')).toEqual(['Anna', 'Cleo'])
  })
})

describe('a birthday', () => {
  const born = (...cells: readonly string[]) => read(`Name,Born\n${cells.map((cell, at) => `Person ${at},${cell}\n`).join('')}`)

  it.each(['1980-12-31', '31.12.1980', '1980/12/31', '31. 12. 1980', '31/12/1980', '12/31/1980'])('is read from %s', (cell) => {
    expect(born(cell).ready[0]?.card.bornOn).toBe('1980-12-31')
  })

  it('is read in the order that another one of the file shows', () => {
    expect(born('03/04/1980', '31/12/1980').ready[0]?.card.bornOn).toBe('1980-04-03')
    expect(born('03/04/1980', '12/31/1980').ready[0]?.card.bornOn).toBe('1980-03-04')
  })

  it('is not guessed where the file contradicts itself', () => {
    expect(born('03/04/1980', '31/12/1980', '12/31/1980').problems[0]).toMatchObject({ row: 2 })
  })

  it('is read in the order that somebody says', () => {
    const file = Buffer.from('Name,Born\nAnna,03/04/1980\n')
    expect(readClients(file, { order: 'month-first' }).ready[0]?.card.bornOn).toBe('1980-03-04')
  })
})

describe('whatever bytes come', () => {
  it('every row is ready, or told, or empty', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('', 'Name,Born\n', 'First name;Last name\n'), (bytes, head) => {
        const { ready, problems } = readClients(Buffer.concat([Buffer.from(head), bytes]))
        const rows = [...ready, ...problems].map(({ row }) => row)
        expect(new Set(rows).size).toBe(rows.length)
      }),
      tries(300),
    )
  })
})
