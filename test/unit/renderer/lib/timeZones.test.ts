import { expect, it } from 'vitest'
import { timeZones } from '#renderer/lib/timeZones.ts'

it('lists the zone in use first, then UTC, and each once', () => {
  const zones = timeZones('America/New_York')
  expect(zones.slice(0, 2)).toEqual(['America/New_York', 'UTC'])
  expect(new Set(zones).size).toBe(zones.length)
  expect(zones).toContain('Europe/Berlin')
})

it('keeps a zone that this machine does not list', () => {
  expect(timeZones('Mars/Olympus')).toContain('Mars/Olympus')
})
