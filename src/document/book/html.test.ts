import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../test/support/runs.ts'
import { html, join, wordsOf } from './html.ts'

describe('markup from a template', () => {
  it('escapes every text that is put into it', () => {
    expect(html`<p title="${'"a" & <b>'}">${`it's <i>`}</p>`.markup).toBe('<p title="&quot;a&quot; &amp; &lt;b&gt;">it&#39;s &lt;i&gt;</p>')
  })

  it('takes markup, numbers and lists as they are, and prints nothing for what is absent', () => {
    expect(html`<p>${html`<b>1</b>`}${2}${undefined}${['<', html`<br />`]}</p>`.markup).toBe('<p><b>1</b>2&lt;<br /></p>')
  })

  it('lets no text open a tag or leave an attribute, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/u)
      }),
      tries(1_000),
    )
  })

  it('gives back the text a reader of the markup would see', () => {
    const read = (markup: string): string =>
      markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(html`${text}`.markup)).toBe(text)
      }),
      tries(1_000),
    )
  })
})

describe('a list in a line', () => {
  it('has something between its parts and leaves out what is absent', () => {
    expect(join(['a', undefined, '', html`<b>b</b>`, 'c'], ' & ').markup).toBe('a &amp; <b>b</b> &amp; c')
    expect(join([]).markup).toBe('')
  })
})

describe('the words of markup', () => {
  it('have no tags and stay safe in an attribute', () => {
    expect(wordsOf(html`<b>Rules</b> <i>of</i> ${'"today" & <now>'}`).markup).toBe('Rules of &quot;today&quot; &amp; &lt;now&gt;')
    expect(wordsOf('a "b"').markup).toBe('a &quot;b&quot;')
  })
})
