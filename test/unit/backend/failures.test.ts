import { describe, expect, test } from 'vitest'
import { diskFailure, isMissing } from '#backend/failures.ts'

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

describe('errors of the file system', () => {
  test.each([
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EACCES', 'refused'],
    ['EROFS', 'refused'],
    ['ENOENT', 'not-found'],
    ['EEXIST', 'conflict'],
  ])('%s is said as %s, with the name of what it was about', (code, kind) => {
    const failed = diskFailure(systemError(code), 'course.json')
    expect(failed.error).toMatchObject({ kind, message: { params: { what: 'course.json' } } })
  })

  test('that nobody can mend are bugs and stay bugs', () => {
    expect(() => diskFailure(systemError('EBADF'), 'x')).toThrow('EBADF')
    expect(() => diskFailure(new TypeError('oops'), 'x')).toThrow('oops')
    expect(() => diskFailure(null, 'x')).toThrow()
  })

  test('a missing file is told from other trouble', () => {
    expect(isMissing(systemError('ENOENT'))).toBe(true)
    expect(isMissing(systemError('EACCES'))).toBe(false)
    expect(isMissing('ENOENT')).toBe(false)
  })
})
