import { useTranslation } from 'react-i18next'
import { ClassFoot, ClassHead, DialogueLine, Excerpts, shownTopics, type ClassProps } from './classParts.tsx'
import { Leaf, Lines } from './frame.tsx'

/** Fewer people than this in a number could show who they are. */
const smallestCell = 5

/** Groups that get a line; more would leave no room to write. */
const shownGroups = 10

function Topics({ sheet }: Pick<ClassProps, 'sheet'>) {
  const { t } = useTranslation(['sheets'])
  const topics = sheet.overview.topics.filter(({ writers }) => writers >= smallestCell)
  return (
    <section>
      <h2>{t('class.shareTopics')}</h2>
      {topics.slice(-shownTopics).map((topic) => (
        <p key={topic.topicId}>
          {t('class.shareTopicLine', { title: topic.title, count: topic.posts + topic.replies })}
        </p>
      ))}
      <p className="sheet-facts">{t('class.fewNote')}</p>
    </section>
  )
}

function Dialogue({ sheet }: Pick<ClassProps, 'sheet'>) {
  const { t } = useTranslation(['sheets'])
  return (
    <section>
      <h2>{t('class.shareDialogue')}</h2>
      <DialogueLine sheet={sheet} />
    </section>
  )
}

/**
 * A line for what each group brought to the shared question. How many of a group wrote is not printed: it would be a
 * number about fewer than five people.
 */
function Groups({ sheet }: Pick<ClassProps, 'sheet'>) {
  const { t } = useTranslation(['sheets'])
  if (sheet.groups.length === 0) return null
  return (
    <section>
      <h2>{t('class.shareGroups')}</h2>
      <ul className="sheet-members">
        {sheet.groups.slice(0, shownGroups).map(({ name }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="sheet-blank" />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Write({ options }: Pick<ClassProps, 'options'>) {
  const { t } = useTranslation(['sheets'])
  return (
    <section className="sheet-write">
      <h2>{t('class.openQuestions')}</h2>
      <Lines count={options.large ? 4 : 3} />
      <h2>{t('class.next')}</h2>
      <Lines count={2} />
    </section>
  )
}

/** The page for the class: no names, and no number about fewer than five people. In large type two sides. */
export function ClassSharePage({ sheet, options }: ClassProps) {
  const { t } = useTranslation(['sheets'])
  const head = <ClassHead sheet={sheet} title={t('class.shareTitle')} />
  const said = <Excerpts title={t('class.shareExcerpts')} excerpts={sheet.excerpts.slice(0, 3)} />
  const pages = options.large ? 2 : 1
  const foot = (page: number) => <ClassFoot sheet={sheet} page={page} pages={pages} stamp="" />
  if (!options.large) {
    return (
      <Leaf options={options}>
        {head}
        <Topics sheet={sheet} />
        <Dialogue sheet={sheet} />
        {said}
        <Groups sheet={sheet} />
        <Write options={options} />
        {foot(1)}
      </Leaf>
    )
  }
  return (
    <>
      <Leaf options={options}>
        {head}
        <Topics sheet={sheet} />
        <Dialogue sheet={sheet} />
        {said}
        {foot(1)}
      </Leaf>
      <Leaf options={options}>
        {head}
        <Groups sheet={sheet} />
        <Write options={options} />
        {foot(2)}
      </Leaf>
    </>
  )
}
