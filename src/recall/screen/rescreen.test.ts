import { describe, expect, it } from 'vitest'
import { startKernel } from '#cli/node/start-kernel.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { EDITS, tinyWith } from '../../../test/support/edited-packs.ts'
import type { TextEdit } from '../../../test/support/edited-packs.ts'
import { shoulder } from '../../../test/support/people.ts'
import { diffPacks } from '../diff/diff-packs.ts'
import type { Outcome } from './outcome.ts'
import { rescreenOf } from './rescreen.ts'

const TINY = tinyWith()

type Facts = Readonly<Record<string, unknown>>

/** People of whom something is known from before, and who are read alike by both versions. */
const withPast = (facts: Facts, earlier: Facts, ...edits: readonly TextEdit[]): Outcome => {
  const after = tinyWith(...edits)
  const client = shoulder(TINY.knowledge, facts, { history: { answers: [{ on: '2026-11-15', facts: earlier }] } })
  return rescreenOf(TINY.knowledge, after.knowledge, diffPacks(TINY, after), startKernel)([{ before: client, after: client }])[0]
}

const outcomes = (people: readonly Facts[], ...edits: readonly TextEdit[]): readonly Outcome[] => {
  const after = tinyWith(...edits)
  const rescreen = rescreenOf(TINY.knowledge, after.knowledge, diffPacks(TINY, after), startKernel)
  const as = (knowledge: Knowledge) => people.map((facts) => shoulder(knowledge, facts))
  const [old, now] = [as(TINY.knowledge), as(after.knowledge)]
  return rescreen(old.map((before, at) => ({ before, after: now[at] ?? before })))
}

const short = (outcome: Outcome): readonly unknown[] =>
  outcome === undefined ? [] : [outcome.move, ...outcome.causes.map(({ kind, id, move, entries }) => [kind, id, move, ...entries])]

const NUMB = { 'rf-numb-hand': 'yes' }
const HOT = { 'rf-hot-joint': 'yes' }

describe('screening with two versions', () => {
  it('says nothing of whom both think alike', () => {
    expect(outcomes([{}, NUMB, HOT], EDITS.allergyInOtherWords)).toEqual([undefined, undefined, undefined])
  })

  it('gives an outcome for each client in their order', () => {
    expect(outcomes([{}, NUMB, {}, NUMB], EDITS.numbIsUrgent).map((outcome) => outcome?.move)).toEqual([
      undefined,
      'stricter',
      undefined,
      'stricter',
    ])
  })

  it('lets a stopped client be where nothing but a limit changed: there is no plan it could concern', () => {
    expect(outcomes([{ ...HOT, 'blood-thinner': 'yes' }], EDITS.thinnerIsLighter)).toEqual([undefined])
  })

  it('traces a rule to the number it is written with', () => {
    const operated = { 'op-shoulder': { answer: 'yes', since: '2026-09-15', side: 'left', at: ['shoulder-left'] } }
    const [outcome] = outcomes([operated], { file: 'numbers/times.yaml', from: 'value: 6', to: 'value: 12' })
    expect(short(outcome)).toEqual(['stricter', ['rule', 'op-shoulder', 'stricter', 'restrictions/op-shoulder', 'numbers/operation-new']])
  })

  it('traces a rule that did not change to the fact behind it that did', () => {
    const asked: TextEdit = {
      file: 'facts/safety.yaml',
      from: 'ask: Do you take a blood thinner?, mandatory: yes',
      to: 'ask: Do you take a blood thinner?, mandatory: yes, implied-by: { fact: age, at-least: 40 }',
    }
    expect(short(outcomes([{}], asked)[0])).toEqual(['stricter', ['rule', 'blood-thinner', 'stricter', 'facts/blood-thinner']])
  })

  it('traces what holds for everybody to the defaults and regions that changed', () => {
    const [outcome] = outcomes([{}], { file: 'numbers/limits.yaml', from: 'id: neck-cap, value: 2', to: 'id: neck-cap, value: 1' })
    expect(outcome?.limits).toEqual(['pressure'])
    expect(outcome?.move).toBe('stricter')
    expect(outcome?.causes).toEqual([
      { kind: 'everybody', id: 'defaults', move: 'stricter', entries: ['body/regions/neck', 'numbers/neck-cap'] },
    ])
  })

  it('compares by name where one version has a place that the other has not', () => {
    const place: TextEdit = {
      file: 'body/regions.yaml',
      from: '- { id: shoulder, name',
      to: '- { id: elbow, name: Elbow, plain: Elbow, sided: yes, cap: $usual-cap, why: usual limit, dossier: demo/3, source: [D] }\n- { id: shoulder, name',
    }
    const within: TextEdit = {
      file: 'groups/body.yaml',
      from: 'members: [ARM, shoulder-blade, neck',
      to: 'members: [ARM, elbow, shoulder-blade, neck',
    }
    expect(outcomes([{}, NUMB], place, within, EDITS.numbIsUrgent).map((outcome) => outcome?.move)).toEqual([undefined, 'stricter'])
  })

  it('names each cause with its own direction where they pull apart', () => {
    const both = { ...NUMB, 'blood-thinner': 'yes' }
    const [outcome] = outcomes([both], EDITS.numbIsUrgent, EDITS.thinnerIsCare)
    expect(outcome?.causes.map(({ id, move }) => [id, move])).toEqual([
      ['rf-numb-hand', 'stricter'],
      ['blood-thinner', 'looser'],
    ])
  })
})

describe('a rule that applies to nobody today, and changed,', () => {
  it('concerns whoever took back what has become a warning [SP-30]', () => {
    const sameDay: TextEdit = { ...EDITS.numbIsUrgent, to: 'urgency: same-day\n  status: stopped' }
    expect(withPast({ 'rf-numb-hand': 'no' }, { 'rf-numb-hand': 'yes' }, sameDay)).toMatchObject({
      move: 'stricter',
      after: { status: 'stopped', urgency: 'same-day' },
      causes: [{ id: 'rf-numb-hand', entries: ['red-flags/rf-numb-hand'] }],
    })
    expect(withPast({ 'rf-numb-hand': 'no' }, { 'rf-numb-hand': 'no' }, sameDay)).toBeUndefined()
  })

  it('concerns whoever has a letter from before what has become an urgent red flag [SP-40]', () => {
    const thin = {
      'blood-thinner': { answer: 'yes', on: '2026-11-01' },
      clearances: [{ names: ['blood-thinner'], by: 'doctor', on: '2026-11-10' }],
    }
    expect(withPast(thin, NUMB, EDITS.numbIsUrgent)).toMatchObject({
      move: 'stricter',
      before: { status: 'go-with-care' },
      after: { status: 'paused' },
      causes: [{ id: 'blood-thinner' }],
    })
    expect(withPast(thin, {}, EDITS.numbIsUrgent)).toBeUndefined()
  })

  it('concerns whoever has a letter that names what was given another name', () => {
    const renamed: TextEdit = { file: 'facts/safety.yaml', from: 'name: Blood thinner, ask', to: 'name: Anticoagulant, ask' }
    const retitled: TextEdit = { file: 'restrictions/shoulder.yaml', from: 'title: Blood thinner', to: 'title: Blood-thinning tablet' }
    const thin = (name: string): Facts => ({
      'blood-thinner': { answer: 'yes', on: '2026-11-01' },
      clearances: [{ names: [name], by: 'doctor', on: '2026-11-10' }],
    })
    expect(withPast(thin('blood thinner'), {}, renamed, retitled)).toMatchObject({ move: 'stricter', after: { status: 'paused' } })
    expect(withPast(thin('anticoagulant'), {}, renamed)).toMatchObject({ move: 'looser', before: { status: 'paused' } })
    expect(withPast(thin('blood-thinner'), {}, renamed, retitled)).toBeUndefined()
  })
})
