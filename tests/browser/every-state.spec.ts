import { testInEveryLook } from './in-every-look.ts'
import { states } from './states.ts'
import { test } from './test.ts'

testInEveryLook(test, states)
