import { foldName, isNameSuffix, sameFirstName } from '../../src/congress/member-name'
import { addDays, dayOfWeek, lastDayOf, monthName, monthOf, weekdayOf } from '../../src/congress/month-name'
import { observanceIn } from '../../src/congress/observance'
import { stateCodeOf, stateName } from '../../src/congress/state-code'

test.each([
  ['Raúl M. O’Rourke-Díaz', 'raul m orourke diaz'],
  ['Cárdenas', 'cardenas'],
  ["Beto O'Rourke", 'beto orourke'],
  ['Henry C. “Hank” Johnson, Jr.', 'henry c hank johnson jr'],
])('%s is compared as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test.each([
  ['dick', 'richard', true],
  ['bob', 'robert', true],
  ['chuck', 'charles', true],
  ['a', 'amy', true],
  ['amy', 'ann', false],
  ['', 'amy', false],
])('%s and %s: %s', (a, b, same) => {
  expect(sameFirstName(a, b)).toBe(same)
  expect(sameFirstName(b, a)).toBe(same)
})

test('suffixes', () => {
  expect(['jr', 'iii', 'smith'].map(isNameSuffix)).toEqual([true, true, false])
})

test.each([
  ['TX', 'TX'],
  ['Texas', 'TX'],
  ['Tex.', 'TX'],
  ['N.D.', 'ND'],
  ['W.Va.', 'WV'],
  ['Hawai‘i', 'HI'],
  ['New Hampshire', 'NH'],
  ['Fargo', null],
  ['x'.repeat(99), null],
])('the state of %s is %s', (text, code) => {
  expect(stateCodeOf(text)).toBe(code)
})

test('states, months and weekdays by name', () => {
  expect([stateName('ND'), stateName('ZZ')]).toEqual(['North Dakota', 'ZZ'])
  expect([monthOf('Sept'), monthOf('May'), monthOf('Mayhem'), monthName(9)]).toEqual([
    9,
    5,
    null,
    'September',
  ])
  expect([weekdayOf('Monday'), weekdayOf('Someday'), dayOfWeek('2014-01-11')]).toEqual([1, null, 6])
})

test('days are counted without a zone', () => {
  expect(addDays('2014-01-01', -1)).toBe('2013-12-31')
  expect(lastDayOf('2016-02')).toBe('2016-02-29')
})

test('an observance gives its day', () => {
  expect(observanceIn('today, on National Human Trafficking Awareness Day')).toMatchObject({
    monthDay: '01-11',
    name: 'National Human Trafficking Awareness Day',
  })
  expect(observanceIn('today, on a Monday')).toBeNull()
})
