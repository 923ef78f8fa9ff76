import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Conf from 'conf'
import { ok } from '#shared/model/result.ts'
import type { Capabilities } from '#shared/contract/views.ts'
import type { Host, Ports } from './ports.ts'

const platforms: Readonly<Record<string, Capabilities['platform']>> = { darwin: 'mac', win32: 'windows' }

/** The system, as the page needs to know it (which key is "Cmd"). */
function platformName(platform: string): Capabilities['platform'] {
  return platforms[platform] ?? 'linux'
}

/** A host without windows: files are offered as downloads by the page, prints by the browser's own dialog. */
export function plainHost(version: string): Host {
  const capabilities: Capabilities = {
    host: 'browser',
    printToPdf: false,
    revealInFolder: false,
    saveDialog: false,
    platform: platformName(process.platform),
    version,
  }
  return {
    capabilities,
    saveFile: () => Promise.resolve(ok({ saved: false })),
    printToPdf: () => Promise.resolve(ok({ saved: false })),
    reveal: () => Promise.resolve(ok(null)),
    // A browser tells nobody where a file lies.
    originals: null,
  }
}

/** Where courses lie unless the person says otherwise. */
export function defaultWorkspace(
  env: Readonly<Record<string, string | undefined>>,
  home = homedir(),
): string {
  const chosen = env['WORKBENCH_HOME']
  return chosen === undefined || chosen === ''
    ? path.join(home, 'Documents', 'Facilitator Workbench')
    : chosen
}

/** The folder `resources/` of the source tree, which the hosts that run from source use. */
export const sourceResources = fileURLToPath(new URL('../../resources/', import.meta.url))

/** The ports of a host that runs from source on plain Node: the browser host and the command line. */
export function nodePorts(options: {
  readonly workspace: string
  readonly host: Host
  readonly reportBug: Ports['reportBug']
}): Ports {
  const workspace = path.resolve(options.workspace)
  return {
    clock: { now: () => new Date().toISOString() },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    Store: Conf,
    host: options.host,
    workspace,
    settingsFolder: path.join(workspace, '.workbench'),
    resources: sourceResources,
    workerUrl: new URL('./worker/worker.ts', import.meta.url),
    reportBug: options.reportBug,
  }
}
