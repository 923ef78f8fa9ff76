import type { Handlers } from '#shared/contract/dispatch.ts'
import { ok } from '#shared/model/result.ts'
import { folderName } from '../course/folderName.ts'
import { withCourse, type Desk } from '../desk.ts'

type Names = 'app.capabilities' | 'app.saveFile' | 'app.printToPdf' | 'app.reveal' | 'app.presenting'

/** What the host can do, and what only it can do. */
export function appCalls(desk: Desk): Pick<Handlers, Names> {
  const { host } = desk.ports
  return {
    'app.capabilities': () => Promise.resolve(ok(host.capabilities)),
    'app.saveFile': ({ name, text }) => host.saveFile(folderName(name), text),
    // Nothing to do here: the host hears the answer and takes names off what it shows itself.
    'app.presenting': ({ on }) => Promise.resolve(ok({ presenting: on })),
    'app.printToPdf': ({ name, paper, files = [] }) =>
      host.printToPdf(
        folderName(name),
        paper,
        files.map((file) => ({ ...file, name: folderName(file.name) })),
      ),
    'app.reveal': ({ course }) => withCourse(desk, course, ({ folder }) => host.reveal(folder)),
  }
}
