import { expect, test } from 'vitest'
import { readCommandLine } from '#test/electron-standin/start/command-line.ts'

test('the app is the first argument that is no switch; switches before it go to Chromium', () => {
  const args = [
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '--lang=en',
    '.',
    'north.segws',
    '--dark',
  ]
  expect(readCommandLine(args)).toEqual({
    appFolder: '.',
    userData: undefined,
    switches: ['--no-sandbox', '--lang=en'],
  })
})

test('the folder of the user is taken out of the switches', () => {
  expect(readCommandLine(['--user-data-dir=/u', '.'])).toEqual({
    appFolder: '.',
    userData: '/u',
    switches: [],
  })
})

test('no app and short options are refused', () => {
  expect(() => readCommandLine(['--lang=en'])).toThrow('no app folder was given')
  expect(() => readCommandLine(['-r', 'x.js', '.'])).toThrow("the option '-r' is not supported")
})
