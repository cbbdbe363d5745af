import { describe, expect, it, onTestFinished } from 'vitest'
import { pass } from '../../support/faults/count-down.ts'
import { makeDisk } from '../../support/faults/disk.ts'
import { startDriver } from '../../support/faults/driver.ts'
import { allOf } from '../../support/faults/listen.ts'
import { must, named, WHY_NOT } from '../../support/faults/machine.ts'
import type { Manner } from '../../support/faults/numbers.ts'
import { lostNumbers, numbersIn } from '../../support/faults/numbers.ts'
import { cutPower } from '../../support/faults/power-cut.ts'

const cutOnce = async (manner: Manner) => {
  const disk = makeDisk(32)
  onTestFinished(disk.remove)
  const driver = startDriver(numbersIn(disk.folder, manner))
  await driver.until(({ word, what }) => word === 'ACK' && what === 10)
  must('sync', '--file-system', disk.folder)
  await pass(150)
  const { disk: after, heard } = await cutPower(disk, driver)
  onTestFinished(after.remove)
  return { acknowledged: allOf(heard, 'ACK').length, lost: lostNumbers(after.folder, heard) }
}

describe.skipIf(WHY_NOT.loop !== undefined)('cutting the power under a writer', () => {
  it(named('finds nothing lost by one that syncs', WHY_NOT.loop), async () => {
    const { acknowledged, lost } = await cutOnce('honest')
    expect(acknowledged).toBeGreaterThan(20)
    expect(lost).toEqual([])
  })

  it(named('finds what one lost that does not sync', WHY_NOT.loop), async () => {
    expect((await cutOnce('unsynced')).lost).not.toEqual([])
  })
})
