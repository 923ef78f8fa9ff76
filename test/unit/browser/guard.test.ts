import { describe, expect, test } from 'vitest'
import { judge, type Asked, type Expected } from '../../../electron/browser/guard.ts'

const token = 'k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk'
const expected: Expected = { host: '127.0.0.1:4173', token, maxBody: 1000 }

/** What our own page sends with a call. */
const call: Asked = {
  method: 'POST',
  url: '/call',
  host: '127.0.0.1:4173',
  origin: 'http://127.0.0.1:4173',
  contentType: 'application/json',
  contentLength: '20',
  authorization: `Bearer ${token}`,
  fetchSite: 'same-origin',
}
/** What a browser sends when a person opens the address. */
const file: Asked = {
  ...call,
  method: 'GET',
  url: '/assets/index.js?v=1',
  origin: undefined,
  contentType: undefined,
  contentLength: undefined,
  authorization: undefined,
  fetchSite: 'none',
}

test('our own page is let in', () => {
  expect(judge(call, expected)).toEqual({ kind: 'call' })
  expect(judge({ ...call, contentType: 'application/json; charset=UTF-8' }, expected)).toEqual({
    kind: 'call',
  })
  expect(judge({ ...call, url: '/call?x=1' }, expected)).toEqual({ kind: 'call' })
  expect(judge(file, expected)).toEqual({ kind: 'file' })
  expect(judge({ ...file, method: 'HEAD', origin: 'http://127.0.0.1:4173' }, expected)).toEqual({
    kind: 'file',
  })
})

type Attack = readonly [what: string, change: Partial<Asked>, status: number]

const onCalls: readonly Attack[] = [
  ['a name that was made to resolve here', { host: 'evil.example:4173' }, 421],
  ['localhost, which another program may own', { host: 'localhost:4173' }, 421],
  ['another port', { host: '127.0.0.1:80' }, 421],
  ['our host with a dot', { host: '127.0.0.1.:4173' }, 421],
  ['our host as part of another', { host: '127.0.0.1:4173.evil.example' }, 421],
  ['no host', { host: undefined }, 421],
  ['a page of another origin', { origin: 'https://evil.example' }, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
  ['no origin', { origin: undefined }, 403],
  ['our origin with another scheme', { origin: 'https://127.0.0.1:4173' }, 403],
  ['our origin with more behind it', { origin: 'http://127.0.0.1:4173.evil.example' }, 403],
  ['our origin as user name', { origin: 'http://127.0.0.1:4173@evil.example' }, 403],
  ['no token', { authorization: undefined }, 401],
  ['an empty token', { authorization: 'Bearer ' }, 401],
  ['another token', { authorization: `Bearer ${token.replace('k', 'K')}` }, 401],
  ['the beginning of the token', { authorization: `Bearer ${token.slice(0, -1)}` }, 401],
  ['the token and more', { authorization: `Bearer ${token}x` }, 401],
  ['the token under another scheme', { authorization: `Basic ${token}` }, 401],
  ['the token in the address', { authorization: undefined, url: `/call?token=${token}` }, 401],
  ['a form, which needs no preflight', { contentType: 'application/x-www-form-urlencoded' }, 415],
  ['plain text, which needs no preflight', { contentType: 'text/plain' }, 415],
  ['a type that only begins like JSON', { contentType: 'application/jsonp' }, 415],
  ['no type', { contentType: undefined }, 415],
  ['a body without a length', { contentLength: undefined }, 411],
  ['a length that is none', { contentLength: '-1' }, 411],
  ['a length in words', { contentLength: '1e3' }, 411],
  ['too large a body', { contentLength: '1001' }, 413],
  ['a call by GET', { method: 'GET' }, 405],
  ['a preflight from another origin', { method: 'OPTIONS', origin: 'https://evil.example' }, 405],
]

const onFiles: readonly Attack[] = [
  ['a rebound name', { host: 'evil.example' }, 421],
  ['a page of another origin', { origin: 'https://evil.example' }, 403],
  ['another site that embeds us', { fetchSite: 'cross-site' }, 403],
  ['another port of this computer', { fetchSite: 'same-site' }, 403],
  ['a POST to a file', { method: 'POST' }, 405],
  ['a DELETE', { method: 'DELETE' }, 405],
  ['an absolute address', { url: 'http://evil.example/' }, 400],
  ['an address of two slashes', { url: '//evil.example/' }, 400],
]

describe('refuses a call with', () => {
  test.each(onCalls)('%s', (_, change, status) => {
    expect(judge({ ...call, ...change }, expected)).toEqual({ kind: 'refuse', status })
  })
})

describe('refuses a file to', () => {
  test.each(onFiles)('%s', (_, change, status) => {
    expect(judge({ ...file, ...change }, expected)).toEqual({ kind: 'refuse', status })
  })
})
