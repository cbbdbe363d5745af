/** What a column can hold. */
export type Field =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'calledName'
  | 'bornOn'
  | 'phone'
  | 'email'
  | 'address'
  | 'street'
  | 'postcode'
  | 'city'
  | 'emergencyName'
  | 'emergencyPhone'

// What programs and people write above their columns, in small letters without blanks, dots and lines.
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  name: ['name', 'fullname', 'client', 'clientname', 'patient', 'patientname', 'customer'],
  firstName: ['firstname', 'first', 'givenname', 'forename', 'vorname', 'prenom', 'prénom', 'nombre'],
  lastName: ['lastname', 'last', 'surname', 'familyname', 'nachname', 'nom', 'apellidos', 'cognome'],
  calledName: ['calledname', 'preferredname', 'nickname', 'knownas'],
  bornOn: ['bornon', 'born', 'dateofbirth', 'dob', 'birthdate', 'birthday', 'geburtsdatum', 'datedenaissance'],
  phone: ['phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'mobilephone', 'cell', 'cellphone', 'telefon'],
  email: ['email', 'emailaddress', 'mail', 'courriel'],
  address: ['address', 'fulladdress', 'postaladdress', 'adresse'],
  street: ['street', 'addressline1', 'address1', 'strasse', 'straße', 'rue'],
  postcode: ['postcode', 'postalcode', 'zip', 'zipcode', 'plz'],
  city: ['city', 'town', 'ort', 'ville'],
  emergencyName: ['emergencyname', 'emergencycontact', 'emergencycontactname', 'nextofkin'],
  emergencyPhone: ['emergencyphone', 'emergencycontactphone', 'emergencynumber'],
}

const FIELDS = new Map(Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field] as const)))

const isField = (text: string): text is Field => text in NAMES

const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[\s._\-/()*:]/gu, '')

/** The field each column holds by its heading; undefined: none that is known, so it is left out. */
export const fieldsOf = (headings: readonly string[]): readonly (Field | undefined)[] => {
  const seen = new Set<Field>()
  return headings.map((heading) => {
    const field = FIELDS.get(plain(heading))
    if (field === undefined || !isField(field) || seen.has(field)) return undefined
    seen.add(field)
    return field
  })
}
