import { cellAt, type Header } from './header.ts'
import type { PersonFacts } from './identity.ts'

/** Which columns of a table say who a row is about, whatever their exact names; -1 where there is none. */
export interface IdentityColumns {
  readonly canvasId: number
  readonly sisId: number
  readonly loginId: number
  readonly email: number
  readonly name: number
  readonly firstName: number
  readonly lastName: number
  readonly section: number
  readonly role: number
}

type Field = keyof IdentityColumns

/** Names as platforms and people write them; spaces and underscores make no difference. */
const titles: Readonly<Record<Field, RegExp>> = {
  canvasId: /^(?:canvas (?:user )?id|user id|id)$/,
  sisId:
    /^(?:sis (?:user )?id|student (?:id|number|no)(?: number)?|org ?defined ?id|university id|(?:u|student) ?number|external ?reference|integration id)$/,
  loginId: /^(?:(?:sis )?login(?: id)?|net ?id|user ?name|user|unix ?id)$/,
  email:
    /^(?:(?:your )?(?:school |university |student |college )?e-?mail(?:[ -]?(?:address|adresse?|addresse?|adres))?|adresse e-?mail|correo electrónico|dirección de correo electrónico|endereço de e-?mail|indirizzo e-?mail|recipient ?email)$/,
  name: /^(?:(?:your |student )?(?:full |display |preferred )?name|student|what is your (?:full )?name\??|name \(.*\))$/,
  firstName: /^(?:(?:your )?(?:first|given|preferred first) ?name|recipient ?first ?name)$/,
  lastName: /^(?:(?:your )?(?:last|family) ?name|surname|recipient ?last ?name)$/,
  section: /^(?:section(?: name)?|sections|class section)$/,
  role: /^(?:course )?role$/,
}

const fields: readonly Field[] = [
  'canvasId', 'sisId', 'loginId', 'email', 'name', 'firstName', 'lastName', 'section', 'role',
] // prettier-ignore

/** Finds the columns that identify people. A free-form survey's own question "ID" is no Canvas id. */
export function findIdentity(header: Header, isCanvas = false): IdentityColumns {
  const names = header.names.map((name) => name.replace(/[_\s]+/g, ' ').replace(/:$/, '').trim()) // prettier-ignore
  const find = (field: Field): number => names.findIndex((name) => titles[field].test(name))
  const found = Object.fromEntries(fields.map((field) => [field, find(field)]))
  const at = (field: Field): number => found[field] ?? -1
  const canvasId = at('canvasId')
  const bareId = names[canvasId] === 'id' && !isCanvas
  return {
    canvasId: bareId ? -1 : canvasId,
    sisId: at('sisId') < 0 && bareId ? canvasId : at('sisId'),
    loginId: at('loginId'),
    email: at('email'),
    name: at('name'),
    firstName: at('firstName'),
    lastName: at('lastName'),
    section: at('section'),
    role: at('role'),
  }
}

/** Positions that are taken by identity; other columns are what the table is about. */
export function identityPositions(identity: IdentityColumns): ReadonlySet<number> {
  return new Set(fields.map((field) => identity[field]).filter((at) => at >= 0))
}

function namesOf(cells: readonly string[], identity: IdentityColumns): PersonFacts {
  const first = cellAt(cells, identity.firstName)
  const last = cellAt(cells, identity.lastName)
  if (last !== '')
    return { name: `${first} ${last}`.trim(), sortableName: first === '' ? last : `${last}, ${first}` }
  const name = cellAt(cells, identity.name) || first
  return /^[^,]+, [^,]+$/.test(name) ? { sortableName: name } : { name }
}

/** Who a row is about. `#` in front of ids is how Brightspace keeps spreadsheets from eating zeros. */
export function identify(cells: readonly string[], identity: IdentityColumns): PersonFacts {
  const id = (at: number): string => cellAt(cells, at).replace(/^#/, '')
  return {
    canvasId: id(identity.canvasId),
    sisId: id(identity.sisId),
    loginId: id(identity.loginId),
    // Microsoft Forms writes "anonymous" where nobody signed in.
    email: cellAt(cells, identity.email).includes('@') ? cellAt(cells, identity.email) : '',
    sections: cellAt(cells, identity.section),
    ...namesOf(cells, identity),
  }
}

/** Canvas's and other systems' words for those who teach. */
export function isStaffRole(role: string): boolean {
  return /teacher|instructor|^ta$|teaching|assistant|designer|observer|professor|faculty|admin/i.test(role)
}
