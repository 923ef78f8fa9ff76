import { csvCell } from './cells.ts'
import { formStamp, pacific } from './clock.ts'
import { students, type Student } from './people.ts'
import { randomFor, type Random } from './random.ts'

const skills = [
  'Reading old handwriting or print',
  'Writing for the public',
  'Design and layout',
  'Organising a team',
]
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Weekend']
const times = ['Morning', 'Afternoon', 'Evening']
const tools = [
  'Spreadsheets',
  'Google Docs',
  'Canva',
  'Photo editing',
  'Audio editing',
  'Mapping (GIS)',
  'Video',
]
const interests = [
  'Ballads and songs',
  'Censorship',
  'Rumour and news',
  'Schoolbooks and language',
  'Advertising',
]
const hopes = [
  'Finding something in the archive nobody has written about',
  'Making labels my family would actually read',
  'Not doing it all the night before',
  'Learning to edit audio',
  'Working with people who answer messages',
  '',
  'Getting over my fear of old handwriting',
  '',
  'I would like to do the translation, if there is one',
]

const header = [
  'Timestamp',
  'Email Address',
  ...skills.map((skill) => `How confident are you? (1 = not yet, 5 = very) [${skill}]`),
  'Which tools have you used before? (tick all that apply)',
  ...days.map((name) => `When could you meet your group? [${name}]`),
  'Which theme would you most like to work on?',
  'What are you hoping for from the project?',
]

function some(options: readonly string[], chanceOfEach: number, random: Random): string {
  return options.filter(() => random.chance(chanceOfEach)).join(', ')
}

/** Evenings only for the nurse on nights, next to nothing on weekdays for one who works full time. */
function freeTimes(student: Student, dayName: string, random: Random): string {
  if (student.key === 'lindqvist') return dayName === 'Weekend' ? 'Morning, Afternoon' : 'Afternoon'
  if (student.key === 'elamin' && dayName !== 'Weekend') return dayName === 'Thursday' ? 'Evening' : ''
  return some(times, dayName === 'Weekend' ? 0.3 : 0.45, random)
}

function answer(student: Student, index: number): readonly string[] {
  const random = randomFor(`survey/${student.key}`)
  const sent = pacific('2026-09-08 09:00') + index * 9_311_000 + random.between(0, 5_000_000)
  return [
    formStamp(sent),
    student.login,
    ...skills.map(() => String(random.pick([1, 2, 2, 3, 3, 3, 4, 4, 5]))),
    some(tools, 0.42, random),
    ...days.map((name) => freeTimes(student, name, random)),
    random.pick(interests),
    random.pick(hopes),
  ]
}

/** A Google Forms export. The silent student and the late joiner have not answered; one answered twice. */
export function surveyCsv(): string {
  const random = randomFor('survey/order')
  const answered = random
    .shuffled(students)
    .filter(({ part }) => part !== 'silent' && part !== 'late')
    .map(answer)
  const again = answered[3]?.with(0, formStamp(pacific('2026-09-12 18:20')))
  const rows = [header, ...answered, ...(again === undefined ? [] : [again.with(5, '4')])]
  return rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')
}
