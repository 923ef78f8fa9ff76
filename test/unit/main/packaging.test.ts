import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

/** electron-builder's own reader and judge of configurations: what it refuses here it would refuse on release day. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const Yaml = z.object({ load: z.function({ input: [z.string()], output: z.unknown() }) })
const Judge = z.object({
  validateConfiguration: z.function({ input: [z.unknown(), z.unknown()], output: z.promise(z.unknown()) }),
})
const yaml = Yaml.parse(createRequire(builder.resolve('app-builder-lib'))('js-yaml'))
const raw = yaml.load(readFileSync('electron-builder.yml', 'utf8'))

const targets = z.object({ target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })) })
const config = z
  .object({
    publish: z.null(),
    asar: z.literal(true),
    icon: z.string(),
    files: z.array(z.string()),
    electronFuses: z.record(z.string(), z.boolean()),
    win: targets,
    mac: targets,
    linux: targets,
  })
  .parse(raw)

const named = (of: z.infer<typeof targets>): readonly string[] => of.target.map((one) => one.target)

describe('electron-builder.yml', () => {
  it('is accepted by electron-builder itself', async () => {
    const { validateConfiguration } = Judge.parse(builder('app-builder-lib/out/util/config/config'))
    const silent = { isEnabled: false, add: () => undefined }
    await expect(validateConfiguration(raw, silent)).resolves.not.toThrow()
    await expect(validateConfiguration({ nonsense: true }, silent)).rejects.toThrow()
  })

  it('makes an installer for each system', () => {
    expect(named(config.win)).toEqual(['nsis'])
    expect(named(config.mac)).toEqual(['dmg'])
    expect(config.mac.target[0]?.arch).toEqual(['universal'])
    expect(named(config.linux)).toEqual(['AppImage', 'deb'])
  })

  it('burns every fuse the safe way', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    })
  })

  it('packs what was built and nothing that was used to build it', () => {
    expect(config.files).toContain('!node_modules/**')
    for (const kept of config.files.filter((one) => !one.startsWith('!'))) {
      expect(kept).toMatch(/^(dist\/(electron|renderer)\/\*\*|resources\/\*\*|package\.json)$/)
    }
  })

  it('has an icon of the size that the installers of macOS are made from', () => {
    const png = readFileSync(config.icon)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024])
  })
})
