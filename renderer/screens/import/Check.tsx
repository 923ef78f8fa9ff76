import { useTranslation } from 'react-i18next'
import { checkKinds } from '#shared/model/importChoices.ts'
import { Found } from './Found.tsx'
import { Problems } from './Problems.tsx'
import { otherProblems } from './problems.ts'
import type { StepProps } from './stepProps.ts'

/** Posts worth a look before they are kept, then everything else the files have that one should know. */
export function Check({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const { checks, problems, files } = flow.preview
  const others = otherProblems(problems)
  const isClean = others.length === 0 && checkKinds.every((kind) => checks[kind] === 0)
  return (
    <>
      <p className="note">{t(isClean ? 'check.nothing' : 'check.lead')}</p>
      {checkKinds.map((kind) => (
        <Found
          key={kind}
          kind={kind}
          startsOpen={(kind === 'edited' || kind === 'deleted') && checks[kind] <= 5}
          flow={flow}
          importing={importing}
        />
      ))}
      <Problems problems={files.length > 1 ? others : others.map((problem) => ({ ...problem, file: '' }))} />
    </>
  )
}
