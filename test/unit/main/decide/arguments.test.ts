import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../../electron/main/decide/arguments.ts'

const cwd = resolve('/home/ana/Downloads')
const read = (...words: string[]): ReturnType<typeof readArguments> =>
  readArguments(['workbench', ...words], cwd)

describe('readArguments', () => {
  it('takes exports as files to import, from where they were typed', () => {
    expect(read('grades.csv', '/tmp/Week 3.CSV', 'view.json').files).toEqual([
      resolve(cwd, 'grades.csv'),
      resolve('/tmp/Week 3.CSV'),
      resolve(cwd, 'view.json'),
    ])
  })

  it('takes the file addresses that Linux desktops hand over', () => {
    const path = resolve('/home/ana/Über uns.csv')
    expect(read(pathToFileURL(path).href).files).toEqual([path])
  })

  it('passes over Chromium switches, the program itself and other words', () => {
    expect(read('--type=renderer', '.', '/opt/app', '--inspect=x.csv', '-x.csv', 'photo.jpg').files).toEqual(
      [],
    )
  })

  it('passes over web addresses and addresses that are broken', () => {
    expect(read('https://evil.example/x.csv', 'app://workbench/x.csv', 'file://%ff/x.csv').files).toEqual([])
  })

  it('opens a file once, however often it is named', () => {
    expect(read('a.csv', './a.csv', resolve(cwd, 'a.csv')).files).toEqual([resolve(cwd, 'a.csv')])
  })

  it('never takes the program name for a file', () => {
    expect(readArguments(['/opt/odd.csv'], cwd).files).toEqual([])
  })

  it.each([
    [['--workspace', 'courses'], resolve(cwd, 'courses')],
    [['--workspace=/data/courses'], resolve('/data/courses')],
    [['--workspace'], null],
    [['--workspace='], null],
    [[], null],
  ] as const)('reads the workspace out of %j', (words, workspace) => {
    expect(read(...words).workspace).toBe(workspace)
  })

  it('does not import a workspace that is called like a file', () => {
    expect(read('--workspace', 'courses.csv', 'a.csv').files).toEqual([resolve(cwd, 'a.csv')])
  })
})
