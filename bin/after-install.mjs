// npm runs this after every `npm ci` and `npm install` of the project, so that an installation made by hand counts as well.
import { existsSync } from 'node:fs'
import { NODE } from './house/root.mjs'
import { finishInstall } from './house/set-up.mjs'

if (existsSync(NODE)) finishInstall()
