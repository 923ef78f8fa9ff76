import { describe, expect, it } from 'vitest'
import { isMenuCommand, menuCommands } from '#shared/contract/desktop.ts'

describe('isMenuCommand', () => {
  it.each(menuCommands)('knows %s', (command) => {
    expect(isMenuCommand(command)).toBe(true)
  })

  it.each(['Home', '', 'toString', '__proto__', null, undefined, 0, ['home'], { command: 'home' }])(
    'refuses %j',
    (value) => {
      expect(isMenuCommand(value)).toBe(false)
    },
  )
})
