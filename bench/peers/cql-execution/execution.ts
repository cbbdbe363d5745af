// The one file that knows cql-execution: its own types are largely `any`.
import { Executor, Library } from 'cql-execution'
import type { DataProvider, PatientObject } from 'cql-execution'
import type { Elm } from './elm.ts'

/** A named expression of a library. */
export interface Definition {
  readonly name: string
  readonly expression: Elm
}

/** What an execution gives for one patient. */
export interface Executed {
  /** The value of each named expression. */
  readonly values: Readonly<Record<string, unknown>>
  /** The value of each part that has a number. */
  readonly parts: Readonly<Record<string, unknown>>
}

/** A patient with flat fields. */
export type Patient = Readonly<Record<string, string | number | boolean>>

const LIBRARY = 'Screening'
const PATIENT = 'client'

const patientDefinition = {
  name: 'Patient',
  context: 'Patient',
  expression: { type: 'SingletonFrom', operand: { type: 'Retrieve', dataType: 'Patient', templateId: 'Patient' } },
}

const libraryOf = (definitions: readonly Definition[]): Library =>
  new Library({
    library: {
      identifier: { id: LIBRARY, version: '1' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      statements: { def: [patientDefinition, ...definitions.map((each) => ({ ...each, context: 'Patient', accessLevel: 'Public' }))] },
    },
  })

const record = (patient: Patient): PatientObject => {
  const self: PatientObject = {
    ...patient,
    get: (field: string) => patient[field],
    getId: () => PATIENT,
    getCode: () => null,
    getDate: () => null,
    getDateOrInterval: () => null,
    findRecords: () => [self],
  }
  return self
}

const providing = (patient: PatientObject): DataProvider => ({ currentPatient: () => patient, nextPatient: () => undefined })

/** Loads a library once; each call then executes it for one patient. */
export const execution = (definitions: readonly Definition[]): ((patient: Patient) => () => Promise<Executed>) => {
  const executor = new Executor(libraryOf(definitions))
  return (patient) => {
    const provider = providing(record(patient))
    return async () => {
      const results = await executor.exec(provider)
      return { values: results.patientResults[PATIENT], parts: results.localIdPatientResultsMap[PATIENT][LIBRARY] }
    }
  }
}
