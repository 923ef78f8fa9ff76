import { protocol, session } from 'electron'
import { readFile } from 'node:fs/promises'
import { isMissing } from '#backend/failures.ts'
import { securityHeaders } from '#backend/security/csp.ts'
import type { Context } from './context.ts'
import { assetFor } from './decide/asset.ts'
import { scheme } from './decide/ours.ts'

/** Makes `app:` a scheme with an origin, like https. Before `ready`, or it stays a stranger. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders })
}

async function answer(request: Request, context: Context): Promise<Response> {
  const asset = assetFor(request.method, request.url, context.paths.page)
  if (asset.kind === 'refused') return refusal(asset.status)
  try {
    const bytes = await readFile(asset.path)
    const headers = { ...securityHeaders, 'Content-Type': asset.type }
    return new Response(request.method === 'HEAD' ? null : bytes, { headers })
  } catch (cause) {
    if (isMissing(cause)) return refusal(404)
    context.log.bug(`serving ${request.url}`, cause)
    return refusal(500)
  }
}

/** Serves the built page at `app://workbench/`, every answer with the same policy as in the browser host. */
export function serveApp(context: Context): void {
  session.defaultSession.protocol.handle(scheme, (request) => answer(request, context))
}
