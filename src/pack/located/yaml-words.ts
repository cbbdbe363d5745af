/** The YAML parser's reasons that people meet, in words that say what to look for on the line. */
const PLAIN_WORDS: Readonly<Record<string, string>> = {
  'deficient indentation': 'a bracket or a quote above is not closed, or this line stands too far to the left',
  'bad indentation of a mapping entry': 'this line does not stand under its neighbours',
  'bad indentation of a sequence entry': 'this line does not stand under the other entries of its list',
  'missed comma between flow collection entries': 'a comma is missing here, or a bracket is not closed',
  'unexpected end of the stream within a flow collection': 'a bracket is never closed',
  'unexpected end of the stream within a double quoted scalar': 'a quote is never closed',
  'unexpected end of the stream within a single quoted scalar': 'a quote is never closed',
  "expected the node content, but found ','": 'there is a comma too many',
  "expected ':' after a mapping key": 'a colon is missing after the name of the field',
  'can not read a block mapping entry; a multiline key may not be an implicit key': 'a colon is missing after the name of the field',
  'a whitespace character is expected after the key-value separator within a block mapping': 'a space is missing after the colon',
  'end of the stream or a document separator is expected': 'this line does not belong to what stands above it',
  'unknown escape sequence': 'a backslash in double quotes begins a code; use single quotes, or write it twice',
}

const lineAt = (text: string, at: number): { readonly before: string; readonly indent: string } => {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const [indent = ''] = /^\s*/u.exec(text.slice(start)) ?? []
  return { before: text.slice(start, at), indent }
}

/** Says why a text is not YAML, for somebody who has never heard of flow collections. `at` is the offset the parser gave up at. */
export const yamlInPlainWords = (reason: string, text: string, at: number): string => {
  const { before, indent } = lineAt(text, at)
  if (indent.includes('\t')) return 'this line is indented with a tab; use spaces'
  if (reason === 'bad indentation of a mapping entry' && before.includes(': ')) {
    return 'a text with a colon inside must stand in quotes'
  }
  return PLAIN_WORDS[reason] ?? reason
}
