import { describe, expect, it } from 'vitest'
import { FAULTS_CLINIC } from '../../../test/support/faults/place.ts'
import { beginning, WORKS } from '../../../test/support/faults/works.ts'
import { SWEPT } from '../../../test/support/faults/swept-world.ts'
import { invariantsOf, spoilable } from '../../../test/support/faults/spoiled.ts'

/** A clinic with two visits of one therapist, an intake with a red flag, and a link whose mail waits. */
const clinic = async () => {
  const spoiled = await spoilable(FAULTS_CLINIC)
  const world = { ...SWEPT, turn: 1 }
  for (const work of [beginning(world), WORKS.visit(world), WORKS.visit({ ...world, turn: 2 }), WORKS.intake(world), WORKS.link(world)])
    await work.run(spoiled.store)
  return spoiled
}

const found = async (sql: string) => {
  const { spoil, check } = await clinic()
  spoil(sql)
  return invariantsOf((await check()).findings)
}

const bare = (table: string): string =>
  `create table bare as select * from ${table}; drop table ${table}; alter table bare rename to ${table};`

describe('the checker of what follows from entries', () => {
  it('finds nothing in a clinic in which nothing was spoiled', async () => {
    const { check } = await clinic()
    expect((await check()).findings).toEqual([])
  })

  it('[I6] finds a red flag without a task', async () => {
    expect(await found('delete from task')).toEqual(['I6'])
  })

  it('[I6] finds a task that is closed although nobody acknowledged it', async () => {
    expect(await found(`update task set done_at = '2026-11-26T10:00:00.000Z', done_by = '${SWEPT.therapistId}'`)).toEqual(['I6'])
  })

  it('[I9] finds work that was put down twice under one key', async () => {
    expect(await found(`${bare('job')} insert into job select * from job`)).toContain('I9')
  })

  it('[I10] finds two visits of one therapist at the same time', async () => {
    const first = '(select min(starts_at) from visit)'
    expect(await found(`update visit set starts_at = ${first}`)).toContain('I10')
  })

  it.each([
    'delete from visit_slot where slot = (select max(slot) from visit_slot)',
    `update visit set state = 'cancelled'`,
    'update visit set minutes = 30',
  ])('[I10] finds a visit whose time is not kept free, and time that is kept for nobody: %s', async (sql) => {
    expect(await found(sql)).toEqual(['I10'])
  })

  it.each([
    `insert into schema_migration values ('9999-newer', 'x', '2026-11-26T10:00:00.000Z')`,
    'drop table visit_slot',
    'alter table task rename column urgency to haste',
  ])('[I11] finds a file of another shape than the program knows: %s', async (sql) => {
    expect(await found(sql)).toEqual(['I11'])
  })
})
