import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from '../../faults/catalogue.ts'

/** The clinic that is meant: the one that is named, or the only one there is. A name that is wrong is told like every missing thing. */
export const clinicFor = async ({ store }: SignIn, named: string | undefined): Promise<string> => {
  const clinics = await store.clinics()
  const [only] = named === undefined && clinics.length === 1 ? clinics : clinics.filter((clinicId) => clinicId === named)
  if (only === undefined) throw new Fault(HTTP_FAULTS.missing)
  return only
}
