import { describe, expect, it } from 'vitest'
import { quietSwitches } from '../../../../electron/main/decide/switches.ts'

const value = (name: string): string | undefined => quietSwitches.find(([one]) => one === name)?.[1]

describe('quietSwitches', () => {
  it('lets no name resolve to an address', () => {
    expect(value('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })

  it.each([
    'disable-background-networking',
    'disable-component-update',
    'disable-breakpad',
    'no-pings',
    'disable-sync',
  ])('sets %s', (name) => {
    expect(quietSwitches.map(([one]) => one)).toContain(name)
  })

  it('says each switch once: Chromium keeps only the last', () => {
    const names = quietSwitches.map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('loosens nothing', () => {
    const dangerous = /^(no-sandbox|disable-web-security|remote-debugging|ignore-certificate|allow-|enable-)/
    expect(quietSwitches.map(([name]) => name).filter((name) => dangerous.test(name))).toEqual([])
  })
})
