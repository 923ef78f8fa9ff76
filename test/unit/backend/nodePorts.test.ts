import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultWorkspace, nodePorts, plainHost } from '#backend/nodePorts.ts'

describe('where courses lie', () => {
  test('is a folder of its own in Documents', () => {
    expect(defaultWorkspace({}, '/home/lee')).toBe(
      path.join('/home/lee', 'Documents', 'Facilitator Workbench'),
    )
    expect(defaultWorkspace({ WORKBENCH_HOME: '' }, '/home/lee')).toContain('Documents')
  })

  test('is where the person says', () => {
    expect(defaultWorkspace({ WORKBENCH_HOME: '/data/courses' }, '/home/lee')).toBe('/data/courses')
  })

  test('is absolute, and the settings beside the courses are no course', () => {
    const ports = nodePorts({ workspace: 'here', host: plainHost('1.2.3'), reportBug: () => undefined })
    expect(path.isAbsolute(ports.workspace)).toBe(true)
    expect(path.basename(ports.settingsFolder).startsWith('.')).toBe(true)
    expect(ports.host.capabilities.version).toBe('1.2.3')
    const now = ports.clock.now()
    expect(new Date(now).toISOString()).toBe(now)
  })
})
