/** A soft signal; made by the browser, so that no file of sound is needed. */

const LOW = 523
const LONG = 0.35
const SOFT = 0.06

/**
 * Sounds so many short tones, where the browser lets a page sound that nobody has touched yet.
 *
 * @param {number} tones
 */
export function signal(tones) {
  const sound = new AudioContext()
  const volume = sound.createGain()
  volume.connect(sound.destination)
  for (let tone = 0; tone < tones; tone += 1) {
    const from = sound.currentTime + tone * LONG
    const source = sound.createOscillator()
    source.frequency.value = LOW
    source.connect(volume)
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(SOFT, from + 0.05)
    volume.gain.linearRampToValueAtTime(0, from + LONG - 0.05)
    source.start(from)
    source.stop(from + LONG)
    if (tone === tones - 1) source.addEventListener('ended', () => sound.close())
  }
}
