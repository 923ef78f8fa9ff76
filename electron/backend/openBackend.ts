import path from 'node:path'
import type { Handlers } from '#shared/contract/dispatch.ts'
import { loadBank } from './bank.ts'
import { agreementCalls } from './calls/agreement.ts'
import { appCalls } from './calls/app.ts'
import { bankCalls } from './calls/bank.ts'
import { contactCalls } from './calls/contacts.ts'
import { courseCareCalls } from './calls/courseCare.ts'
import { courseCalls } from './calls/courses.ts'
import { exportCalls } from './calls/exports.ts'
import { factCalls } from './calls/facts.ts'
import { feedbackCalls } from './calls/feedback.ts'
import { feedbackReleaseCalls } from './calls/feedbackRelease.ts'
import { forumCalls } from './calls/forums.ts'
import { groupCalls } from './calls/groups.ts'
import { groupUseCalls } from './calls/groupUse.ts'
import { historyCalls } from './calls/history.ts'
import { importCalls } from './calls/imports.ts'
import { jobCalls } from './calls/jobs.ts'
import { markCalls } from './calls/marks.ts'
import { modelCalls } from './calls/model.ts'
import { nameCalls } from './calls/names.ts'
import { overviewCalls } from './calls/overview.ts'
import { peopleCalls } from './calls/people.ts'
import { postCalls } from './calls/posts.ts'
import { rubricCalls } from './calls/rubric.ts'
import { sheetCalls } from './calls/sheets.ts'
import { uploadCalls } from './calls/uploads.ts'
import { viewCalls } from './calls/views.ts'
import { createCourses } from './course/courses.ts'
import type { Desk } from './desk.ts'
import { createBankStore } from './feedback/bankStore.ts'
import { createOriginals } from './imports/originals.ts'
import { createRememberedLayouts } from './imports/remembered.ts'
import { createJobs } from './jobs/jobs.ts'
import type { Ports } from './ports.ts'
import { createRecents } from './recents.ts'
import { createUploads } from './uploads.ts'
import { createWords } from './words.ts'
import { createWorkerClient } from './worker/workerClient.ts'

/** Puts the parts together. `close` writes what is still to be written and ends the worker. */
export function openDesk(ports: Ports): { readonly desk: Desk; readonly close: () => Promise<void> } {
  const worker = createWorkerClient(ports.workerUrl, (where, bug) => ports.reportBug(where, bug))
  const jobs = createJobs({
    longPoll: 20_000,
    remembered: 50,
    reportBug: (where, bug) => ports.reportBug(where, bug),
  })
  const courses = createCourses(worker, ports)
  const uploads = createUploads()
  const desk: Desk = {
    ports,
    courses,
    jobs,
    uploads,
    worker,
    recents: createRecents(ports),
    layouts: createRememberedLayouts(ports),
    originals: createOriginals(),
    words: createWords(path.join(ports.resources, 'locales')),
    bank: createBankStore(loadBank(ports.resources), ports),
  }
  return {
    desk,
    async close() {
      uploads.close()
      await jobs.close()
      await courses.closeAll()
      await worker.close()
    },
  }
}

/** Every call of the contract, family by family. */
export function handlersOf(desk: Desk): Handlers {
  return {
    ...appCalls(desk),
    ...courseCalls(desk),
    ...courseCareCalls(desk),
    ...uploadCalls(desk),
    ...importCalls(desk),
    ...jobCalls(desk),
    ...peopleCalls(desk),
    ...forumCalls(desk),
    ...overviewCalls(desk),
    ...postCalls(desk),
    ...markCalls(desk),
    ...agreementCalls(desk),
    ...nameCalls(desk),
    ...viewCalls(desk),
    ...feedbackCalls(desk),
    ...feedbackReleaseCalls(desk),
    ...bankCalls(desk),
    ...modelCalls(desk),
    ...groupCalls(desk),
    ...groupUseCalls(desk),
    ...rubricCalls(desk),
    ...sheetCalls(desk),
    ...factCalls(desk),
    ...contactCalls(desk),
    ...exportCalls(desk),
    ...historyCalls(desk),
  }
}
