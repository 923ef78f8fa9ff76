import type { Overview } from '#shared/contract/views.ts'
import { message } from '#shared/model/message.ts'
import type { Post } from '#shared/model/post.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import { threadsIn } from './carry.ts'
import type { Community, Contact } from './community.ts'
import type { FeedbackClock } from './feedbackClock.ts'
import { daysBetween, nameOf, type Period } from './period.ts'

type Act = Overview['acts'][number]

/** More than five acts a week is a list nobody works through. */
const actsAtMost = 5

function byStudent(post: Post, period: Period): boolean {
  return post.authorId !== null && period.studentIds.has(post.authorId)
}

function isAnswered(post: Post, period: Period): boolean {
  return (period.index.answers.get(post.id) ?? []).some((one) => one.authorId !== post.authorId)
}

function titleOf(post: Post, period: Period): string {
  return period.index.topics.get(post.topicId)?.title ?? ''
}

/** Posts up to the moment of the period that nobody has answered, in forums of one purpose, oldest first. */
function unanswered(period: Period, purpose: 'lounge' | 'practice'): readonly Post[] {
  return period.index.inOrder.filter(
    (post) =>
      forumOf(period.input.forums, post.topicId).purpose === purpose &&
      !post.deleted &&
      (post.createdAt ?? '') <= period.asOf &&
      byStudent(post, period) &&
      !isAnswered(post, period),
  )
}

function moderation(period: Period): readonly Act[] {
  const posts = period.posts.filter((post) => tableEntry(period.input.work.marks, post.id)?.moderation)
  if (posts.length === 0) return []
  return [
    {
      what: message('insights:act.moderation.what', { count: posts.length }),
      why: message('insights:act.moderation.why'),
      posts: posts.map((post) => post.id),
    },
  ]
}

function openQuestions(period: Period): readonly Act[] {
  const posts = unanswered(period, 'lounge').filter((post) => /[?？؟]/u.test(post.text))
  const first = posts[0]
  if (first === undefined) return []
  return [
    {
      what: message('insights:act.question.what', {
        count: posts.length,
        name: nameOf(period, first.authorId),
        topic: titleOf(first, period),
      }),
      why: message('insights:act.question.why', { count: daysBetween(first.createdAt, period.asOf) }),
      posts: posts.map((post) => post.id),
    },
  ]
}

function newcomers(period: Period): readonly Act[] {
  const posts = unanswered(period, 'practice').filter((post) => post.parentId === null)
  // The newest is the one who still wonders whether anybody is there.
  const newest = posts.at(-1)
  if (newest === undefined) return []
  return [
    {
      what: message('insights:act.greet.what', {
        count: posts.length,
        name: nameOf(period, newest.authorId),
        others: posts.length - 1,
      }),
      why: message('insights:act.greet.why', { count: posts.length }),
      posts: posts.toReversed().map((post) => post.id),
    },
  ]
}

/** Those whom no classmate has answered all course long come before those unseen this week only. */
function answerUnseen(period: Period, unseen: readonly Contact[], sofar: Community): readonly Act[] {
  const always = new Set(sofar.unseen.map(({ person }) => person.id))
  const rank = ({ person }: Contact): number => (always.has(person.id) ? 0 : 1)
  return unseen
    .toSorted((one, other) => rank(one) - rank(other) || other.posts.length - one.posts.length)
    .flatMap(({ person, posts }) => {
      const newest = posts.at(-1)
      if (newest === undefined) return []
      const name = nameOf(period, person.id)
      return [
        {
          what: message('insights:act.answer.what', { name, topic: titleOf(newest, period) }),
          why: message('insights:act.answer.why', { name, count: posts.length }),
          posts: posts.toReversed().map((post) => post.id),
        },
      ]
    })
}

/** The thread in which most students talked with each other, where that were three or more. */
function bringToClass(period: Period): readonly Act[] {
  const lively = threadsIn(period.talk, period)
    .map((thread) => ({
      thread,
      writers: new Set(thread.filter((post) => byStudent(post, period)).map((post) => post.authorId)).size,
    }))
    .filter(({ writers }) => writers >= 3)
    .toSorted((one, other) => other.writers - one.writers || other.thread.length - one.thread.length)[0]
  const first = lively?.thread[0]
  if (lively === undefined || first === undefined) return []
  return [
    {
      what: message('insights:act.bring.what', {
        name: nameOf(period, first.authorId),
        topic: titleOf(first, period),
      }),
      why: message('insights:act.bring.why', { count: lively.writers }),
      posts: lively.thread.map((post) => post.id),
    },
  ]
}

function returnFeedback(period: Period, clock: FeedbackClock): readonly Act[] {
  const longest = clock.late[0]
  if (longest === undefined || period.settings === null) return []
  const late = new Set(clock.late.map(({ personId }) => personId))
  return [
    {
      what: message('insights:act.feedback.what', {
        count: clock.late.length,
        name: nameOf(period, longest.personId),
      }),
      why: message('insights:act.feedback.why', {
        count: longest.days,
        target: period.settings.feedbackTargetDays,
      }),
      posts: period.talk
        .filter((post) => post.authorId !== null && late.has(post.authorId))
        .map((post) => post.id),
    },
  ]
}

function writeToSilent(period: Period, silent: readonly Contact[]): readonly Act[] {
  const first = silent[0]
  if (first === undefined || silent.length === period.students.length) return []
  return [
    {
      what: message('insights:act.silent.what', {
        count: silent.length,
        name: nameOf(period, first.person.id),
        others: silent.length - 1,
      }),
      why: message('insights:act.silent.why', { count: silent.length }),
      posts: silent.flatMap(({ person }) => period.index.byAuthor.get(person.id)?.at(-1)?.id ?? []),
    },
  ]
}

function widenOneWay(period: Period, oneWay: readonly Contact[]): readonly Act[] {
  return oneWay.map(({ person, posts }) => ({
    what: message('insights:act.oneWay.what', { name: nameOf(period, person.id) }),
    why: message('insights:act.oneWay.why', { name: nameOf(period, person.id) }),
    posts: posts.map((post) => post.id),
  }))
}

/**
 * Up to five things to do this week, most pressing first, one of each kind before a second of any; each with the
 * posts it rests on.
 *
 * @param sofar The community from the beginning of the course to the end of the period.
 */
export function actsOf(
  period: Period,
  community: Community,
  sofar: Community,
  clock: FeedbackClock,
): readonly Act[] {
  const kinds = [
    moderation(period),
    openQuestions(period),
    newcomers(period),
    answerUnseen(period, community.unseen, sofar),
    bringToClass(period),
    returnFeedback(period, clock),
    writeToSilent(period, community.silent),
    widenOneWay(period, community.oneWay),
  ]
  const firsts = kinds.flatMap((acts) => acts.slice(0, 1))
  const more = kinds.flatMap((acts) => acts.slice(1))
  return [...firsts, ...more].slice(0, actsAtMost)
}
