/** What a code of the command line means and what to do about it. Codes are permanent, like those of packs and client files. */
export const CLI_CATALOGUE = {
  'ISC-CLI-001': { title: 'unknown command', next: 'Run `ischia --help` for the list of commands.' },
  'ISC-CLI-002': { title: 'unknown option', next: 'Run the command with `--help` for its options.' },
  'ISC-CLI-003': { title: 'option that needs a value', next: 'Write the value after the option.' },
  'ISC-CLI-004': { title: 'option that takes no value', next: 'Leave the value out.' },
  'ISC-CLI-005': { title: 'something missing', next: 'Run the command with `--help` for an example.' },
  'ISC-CLI-006': { title: 'one word too many', next: 'Run the command with `--help` for an example; quote names that hold spaces.' },
  'ISC-CLI-007': { title: 'value an option cannot hold', next: 'Choose one of the values.' },
  'ISC-CLI-010': { title: 'no such file', next: 'Check the name; it is looked for in the folder you are in.' },
  'ISC-CLI-011': { title: 'folder where a file is needed', next: 'Name one client file, or `-` for standard input.' },
  'ISC-CLI-012': { title: 'file too large', next: 'A client file is at most 1 MB; check that this is the right file.' },
  'ISC-CLI-013': { title: 'cannot be read', next: 'Check the name and that you may read it.' },
  'ISC-CLI-014': { title: 'cannot be written', next: 'Choose another place, or leave `-o` out to print it.' },
  'ISC-CLI-020': { title: 'no such pack', next: 'Correct the name after `pack:`, or give the folder with `--pack DIR`.' },
  'ISC-CLI-021': { title: 'no pack in this folder', next: 'Name the folder that holds pack.yaml.' },
  'ISC-CLI-022': {
    title: 'folder too large for a pack',
    next: 'A pack is at most 400 files and 8 MB; name the folder that holds pack.yaml.',
  },
  'ISC-CLI-030': { title: 'unknown outcome', next: 'Run `ischia help explain` for what can be explained.' },
  'ISC-CLI-031': {
    title: 'unknown name in an outcome',
    next: 'Correct the id; `restrictions` in `ischia screen FILE --json` names those in use.',
  },
  'ISC-CLI-032': { title: 'packs of different names', next: 'Name two versions of one pack.' },
  'ISC-CLI-040': { title: 'line that is not JSON', next: 'Write one client a line, each as JSON.' },
  'ISC-CLI-041': { title: 'not a checkpoint', next: 'Name the file that `--checkpoint` wrote, or one that is not there yet.' },
  'ISC-CLI-042': {
    title: 'checkpoint of another recall',
    next: 'Give the packs, clients and output it was begun with, or another checkpoint file to begin anew.',
  },
  'ISC-CLI-043': { title: 'line too long', next: 'A client is at most 1 MB; check that each client has a line of their own.' },
  'ISC-CLI-044': { title: 'checkpoint without an output file', next: 'Add `--output FILE`: what is printed cannot be taken back.' },
  'ISC-CLI-050': { title: 'no single clinic', next: 'Name one with `--clinic ID`, or another data folder with `--data DIR`.' },
  'ISC-CLI-051': { title: 'no recovery secret', next: 'It stands on the recovery sheet and begins with AGE-SECRET-KEY-1.' },
  'ISC-CLI-052': { title: 'no single owner', next: 'Name one by their id; a clinic that waits to be set up has none yet.' },
  'ISC-CLI-035': { title: 'unknown rule', next: 'Correct the id, or leave `--only` out to look at all.' },
  'ISC-CLI-099': {
    title: 'a fault of Ischia itself',
    next: 'Nothing was decided. Please report it with the lines above; leave client data out.',
  },
} as const

/** A permanent code of the command line. */
export type CliCode = keyof typeof CLI_CATALOGUE
