import { LoudEmitter } from '#test/electron-standin/loud.ts'

type ThemeSource = 'system' | 'light' | 'dark'

/** The system is light here. */
class NativeTheme extends LoudEmitter {
  #source: ThemeSource = 'system'

  get themeSource(): ThemeSource {
    return this.#source
  }

  set themeSource(source: ThemeSource) {
    if (source === this.#source) return
    this.#source = source
    this.emit('updated', {})
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme(['updated'])
