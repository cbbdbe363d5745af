import { describe, expect, it } from 'vitest'
import { userFolders } from './places.ts'

const NONE = { here: '/', hostname: 'a' }

describe('folders of a user', () => {
  it.each([
    [{ platform: 'linux', env: {}, home: '/home/anna' }, '/home/anna/.local/share/ischia', '/home/anna/.config/ischia'],
    [{ platform: 'linux', env: { XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' }, home: '/home/anna' }, '/d/ischia', '/c/ischia'],
    [{ platform: 'darwin', env: {}, home: '/Users/anna' }, '/Users/anna/Library/Application Support/Ischia', '/Users/anna/.config/ischia'],
    [{ platform: 'win32', env: { LOCALAPPDATA: 'C:\\L', APPDATA: 'C:\\R' }, home: 'C:\\U' }, 'C:\\L\\Ischia', 'C:\\R\\Ischia'],
    [{ platform: 'win32', env: {}, home: 'C:\\U' }, 'C:\\U\\AppData\\Local\\Ischia', 'C:\\U\\AppData\\Roaming\\Ischia'],
  ] as const)('of %j are where that system keeps them, the keys apart', (around, data, keys) => {
    expect(userFolders({ ...NONE, ...around })).toEqual({ data, keys })
  })
})
