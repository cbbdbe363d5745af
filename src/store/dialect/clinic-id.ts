import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '../faults.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** A clinic's id as it may become part of a path or a setting; anything else is a clinic that is not here. */
export const demandClinicId = (clinicId: string): string => {
  if (!UUID.test(clinicId)) throw new Fault(STORE_FAULTS.unknownClinic)
  return clinicId
}
