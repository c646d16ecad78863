import fc from 'fast-check'
import { clockTime, washingtonDay, washingtonTime } from '../../src/official/official-date'

describe('washingtonDay', () => {
  it.each([
    ['2015-02-24', '2015-02-24'],
    [' 2016-02-29 ', '2016-02-29'],
    ['2015-02-24T15:00:00Z', '2015-02-24'],
    ['2015-02-25T02:00:00Z', '2015-02-24'],
    ['2017-06-07T04:00:00Z', '2017-06-07'],
    ['2017-01-03T05:00:00Z', '2017-01-03'],
    ['2017-01-03T04:59:59Z', '2017-01-02'],
    ['2022-08-01 21:19:33+00:00', '2022-08-01'],
    ['2023-03-24T23:30:00-0400', '2023-03-24'],
    ['2014-05-20T13:47:13.700', '2014-05-20'],
    ['2015-02-30', null],
    ['2015-02-30T15:00:00Z', null],
    ['2015-02-24T25:00:00Z', null],
    ['2023-03-24 13T00:00:00Z', null],
    ['February 24, 2015', null],
    ['', null],
  ])('%s', (text, day) => {
    expect(washingtonDay(text)).toBe(day)
  })

  it('gives the same day for any hour of it, summer or winter', () => {
    const days = fc.date({ min: new Date('1975-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 5, max: 23 }), (day, hour) => {
        const date = day.toISOString().slice(0, 10)
        expect(washingtonDay(`${date}T${String(hour).padStart(2, '0')}:00:00Z`)).toBe(date)
      }),
    )
  })
})

describe('clockTime', () => {
  it.each([
    ['15:36:00', '15:36:00'],
    ['15:36', '15:36:00'],
    ['07:00PM', '19:00:00'],
    ['12:10AM', '00:10:00'],
    ['12:10 pm', '12:10:00'],
    ['9:05AM', '09:05:00'],
    ['13:00PM', null],
    ['24:00:00', null],
    ['10:61:00', null],
    ['noon', null],
  ])('%s', (text, time) => {
    expect(clockTime(text)).toBe(time)
  })
})

describe('washingtonTime', () => {
  it.each([
    ['2023-03-24T13:00:00Z', '09:00'],
    ['2023-01-24T15:30:00Z', '10:30'],
    ['2015-02-24T10:00:00-05:00', '10:00'],
    ['2015-02-24 10:00:00', '10:00'],
    ['2015-02-24T05:00:00Z', null],
    ['2015-07-24T04:00:00Z', null],
    ['2015-02-24', null],
    ['2015-02-30T10:00:00Z', null],
    ['soon', null],
  ])('%s is %s', (text, time) => {
    expect(washingtonTime(text)).toBe(time)
  })
})
