import { z } from 'zod'
import type { ApiError } from '#shared/contract/call.ts'
import type { Handlers } from '#shared/contract/dispatch.ts'
import type { LocalModelSettings, Rephrasing } from '#shared/contract/feedbackViews.ts'
import { changedFacts, rephrasedText, rephraseRequest } from '#shared/feedback/rephrase.ts'
import { withText } from '#shared/feedback/editDraft.ts'
import type { DraftText } from '#shared/model/draft.ts'
import { message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { withCourse, type Desk } from '../desk.ts'
import { failure } from '../failures.ts'
import { changeDraft } from '../feedback/acts.ts'
import { cancelled } from '../jobs/jobs.ts'
import { askLoopback } from '../model/loopback.ts'
import { readModelSettings, writeModelSettings } from '../model/modelSettings.ts'

/** A small model on a laptop without a graphics card needs its time. */
const answerWithin = 120_000
const listWithin = 4_000

const ModelList = z.object({ data: z.array(z.object({ id: z.string() })) })

async function modelsAt({ address }: LocalModelSettings): Promise<Result<readonly string[], ApiError>> {
  const answer = await askLoopback(address, '/models', { milliseconds: listWithin })
  if (!answer.ok) return failure('refused', `feedback:model.${answer.error}`, { address })
  const list = ModelList.safeParse(answer.value)
  return list.success
    ? ok(list.data.data.map(({ id }) => id).slice(0, 50))
    : failure('refused', 'feedback:model.notJson', { address })
}

async function rephrase(
  settings: LocalModelSettings,
  before: DraftText,
  signal: AbortSignal,
): Promise<Result<Rephrasing, ApiError>> {
  const { address, model } = settings
  const body = rephraseRequest(before, model)
  const answer = await askLoopback(address, '/chat/completions', { body, milliseconds: answerWithin, signal })
  if (signal.aborted) return cancelled()
  if (!answer.ok) return failure('refused', `feedback:model.${answer.error}`, { address })
  const after = rephrasedText(answer.value, before)
  if (after === null) return failure('refused', 'feedback:model.notJson', { address })
  return ok({ model, before, after, changed: changedFacts(before, after) })
}

async function set(desk: Desk, settings: LocalModelSettings): Promise<Result<LocalModelSettings, ApiError>> {
  if (settings.on) {
    const models = await modelsAt(settings)
    if (!models.ok) return models
  }
  writeModelSettings(desk.ports, settings)
  return ok(settings)
}

type Names = 'model.settings' | 'model.set' | 'model.list' | 'feedback.rephrase' | 'feedback.takeRephrased'

/** The optional local language model: it may rephrase a draft, on this computer, and nothing else. */
export function modelCalls(desk: Desk): Pick<Handlers, Names> {
  return {
    'model.settings': () => Promise.resolve(ok(readModelSettings(desk.ports))),
    'model.set': ({ settings }) => set(desk, settings),
    'model.list': ({ address }) => modelsAt({ on: false, address, model: '' }),
    'feedback.rephrase': ({ course, draftId }) =>
      withCourse(desk, course, ({ work }) => {
        const settings = readModelSettings(desk.ports)
        if (!settings.on) return failure('refused', 'feedback:model.off')
        const draft = tableEntry(work.drafts, draftId)
        if (draft === undefined) return failure('not-found', 'errors:feedback.noDraft')
        return ok(
          desk.jobs.start(message('feedback:model.working'), ({ signal }) =>
            rephrase(settings, draft.text, signal),
          ),
        )
      }),
    'feedback.takeRephrased': (input) =>
      changeDraft(desk, input, 'rephrase', (draft) => {
        const [changed] = changedFacts(draft.text, input.text)
        if (changed !== undefined) return err({ kind: 'refused', message: changed })
        if (input.text.quotation !== draft.text.quotation)
          return failure('refused', 'feedback:rephrase.quotation')
        return ok({ ...withText(draft, input.text), rephrasedBy: input.model })
      }),
  }
}
