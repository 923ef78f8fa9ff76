export type Paper = 'letter' | 'a4'
