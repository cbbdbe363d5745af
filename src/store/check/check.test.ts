import { describe, expect, it } from 'vitest'
import type { NewEntry } from '#care/record/entry.ts'
import type { Operation } from './operation.ts'
import { invariantsOf, spoilable } from '../../../test/support/faults/spoiled.ts'
import { CLINIC_ID, systemScope } from '../../../test/support/opened-store.ts'

const CLIENT = '0b54e6d2-93a4-4f0f-8d39-9d5f3f2f6a01'
const OTHER = '7f7c2f8e-1a53-4ac0-9a0c-6f0d2f6b1c02'

const entry = (entryId: string, more: Partial<NewEntry> = {}): NewEntry => ({
  entryId,
  stream: { kind: 'client', id: CLIENT, clientId: CLIENT },
  kind: 'note',
  version: 1,
  body: { text: `of ${entryId}` },
  happenedAt: '2026-11-26T08:59:00.000Z',
  ...more,
})

const operation = (entryId: string, outcome: Operation['outcome'] = 'acknowledged', hash?: string): Operation => ({
  name: `append ${entryId}`,
  outcome,
  traces: [
    { entryId, ...(hash === undefined ? {} : { hash }) },
    { table: 'audit', where: { subject_id: entryId } },
  ],
})

/** A clinic with three entries, the last of them signed and in the place of the second, each written with its line in the audit. */
const clinic = async () => {
  const spoiled = await spoilable()
  for (const one of [entry('one'), entry('two'), entry('three', { supersedes: 'two', signed: true })])
    await spoiled.store.write(systemScope(), async (at) => {
      await at.record.append(one)
      await at.audit.note({ action: 'note.write', clientId: CLIENT, subjectId: one.entryId })
    })
  return spoiled
}

const ALL = ['one', 'two', 'three'].map((id) => operation(id))

/** What a checker finds that looks at a clinic after some SQL was run behind its back. */
const found = async (sql: string, operations = ALL) => {
  const { spoil, check } = await clinic()
  spoil(sql)
  return invariantsOf((await check(operations)).findings)
}

const withoutRules = (table: string): string =>
  `create table bare as select * from ${table}; drop table ${table}; alter table bare rename to ${table};`

describe('the checker', () => {
  it('finds nothing in a clinic in which nothing was spoiled, and tells how much it saw', async () => {
    const { check } = await clinic()
    expect(await check(ALL)).toEqual({ findings: [], entries: 3, auditLines: 3, opened: 3, erased: 0, locked: false })
  })

  it('[I1] finds an acknowledged entry that is gone, also when its stream was mended behind it', async () => {
    const mended = `delete from entry where entry_id = 'three'; update clinic set position = 2;
      update stream set sequence = 2, hash = (select hash from entry where entry_id = 'two');`
    expect(await found(mended)).toContain('I1')
  })

  it('[I1] finds an entry that is gone from the middle although nobody asks for it', async () => {
    expect(await found(`delete from entry where entry_id = 'one'`, [])).toContain('I1')
  })

  it('[I1] finds an entry that is not the one that was acknowledged', async () => {
    const { check } = await clinic()
    const { findings } = await check([operation('one', 'acknowledged', 'f'.repeat(64))])
    expect(findings).toEqual([{ invariant: 'I1', says: 'It is not what was acknowledged.', where: 'append one: entry one' }])
  })

  it('[I2] finds an operation of which only a part is there, acknowledged or not', async () => {
    const { check, store } = await clinic()
    await store.write(systemScope(), (at) => at.record.append(entry('half')))
    expect(invariantsOf((await check([operation('half', 'unknown')])).findings)).toEqual(['I2'])
  })

  it('[I2] finds nothing wrong with an operation without an answer that is wholly there or wholly not', async () => {
    const { check } = await clinic()
    expect((await check([operation('one', 'unknown'), operation('never', 'unknown')])).findings).toEqual([])
  })

  it.each([
    'update stream set sequence = 2',
    'update clinic set position = 2',
    'update stream set hash = previous.hash from (select hash from entry where sequence = 1) as previous',
  ])('[I2] finds a record that stands elsewhere than at its last entry: %s', async (sql) => {
    expect(await found(sql)).toEqual(['I2'])
  })

  it.each([
    `update entry set sealed = cast(replace(cast(sealed as text), 'three', 'threE') as blob) where entry_id = 'three'`,
    `update entry set happened_at = '2026-11-26T08:58:00.000Z' where entry_id = 'three'`,
    `update entry set author_id = 'somebody' where entry_id = 'one'`,
    `update entry set signed = 0 where entry_id = 'three'`,
  ])('[I3] finds an entry that was changed: %s', async (sql) => {
    expect(await found(sql, [])).toEqual(['I3'])
  })

  it('[I3] finds an entry that was exchanged for another that is well made in itself', async () => {
    const { check, spoil, store } = await clinic()
    await store.write(systemScope(), (at) => at.record.append(entry('decoy', { stream: { kind: 'client', id: OTHER, clientId: OTHER } })))
    spoil(`update entry set previous_hash = (select hash from entry where entry_id = 'decoy') where entry_id = 'two'`)
    expect(invariantsOf((await check([])).findings)).toEqual(['I3'])
  })

  it('[I4] finds an entry whose earlier version is gone', async () => {
    expect(await found(`update entry set supersedes = 'nobody' where entry_id = 'three'`, [])).toContain('I4')
  })

  it('[I5] finds an operation that was applied twice', async () => {
    const twice = `${withoutRules('audit')} insert into audit select * from audit where sequence = 1`
    expect(await found(twice, [operation('one')])).toContain('I5')
    expect(
      await found(`${withoutRules('entry')} insert into entry select * from entry where entry_id = 'one'`, [operation('one')]),
    ).toContain('I5')
  })

  it.each([
    `update audit set actor_id = 'somebody' where sequence = 2`,
    `delete from audit where sequence = 2`,
    `delete from audit where sequence = 3`,
    `update audit set previous_hash = hash where sequence = 2`,
  ])('[I7] finds an audit that was changed: %s', async (sql) => {
    expect(await found(sql, [])).toEqual(['I7'])
  })

  it('[I8] finds rows of another clinic', async () => {
    expect(await found(`insert into stream values ('${OTHER}', 's', 'client', null, 0, '${'0'.repeat(64)}')`, [])).toEqual(['I8'])
  })

  it('[I8] finds a reference to something that is not there in this clinic', async () => {
    expect(await found(`delete from stream where stream_id = '${CLIENT}'`, [])).toContain('I8')
  })

  it('[I8] finds an entry that is about another client than its stream', async () => {
    expect(await found(`update entry set client_id = '${OTHER}' where entry_id = 'one'`, [])).toContain('I8')
  })

  it('[I14] finds what was refused and is there all the same', async () => {
    const { check } = await clinic()
    expect(invariantsOf((await check([operation('one', 'refused'), operation('never', 'refused')])).findings)).toEqual(['I14'])
  })

  it('says where a breach is by ids, never by content', async () => {
    const { check, spoil } = await clinic()
    spoil(`update entry set sealed = cast(replace(cast(sealed as text), 'three', 'threE') as blob) where entry_id = 'three'`)
    expect(JSON.stringify((await check()).findings)).not.toContain('of threE')
  })

  it('looks at nothing but its own clinic', async () => {
    const { check } = await clinic()
    await expect(check([{ name: 'elsewhere', outcome: 'refused', traces: [{ entryId: CLINIC_ID }] }])).resolves.toMatchObject({
      findings: [],
    })
  })
})
