import type { Measure } from '../../measure.ts'
import { culture01To03 } from './culture/d01-d03.ts'
import { culture04To06 } from './culture/d04-d06.ts'
import { culture07To10 } from './culture/d07-d10.ts'
import { ecology01To03 } from './ecology/f01-f03.ts'
import { ecology04To06 } from './ecology/f04-f06.ts'
import { ecology07To10 } from './ecology/f07-f10.ts'
import { governance01To03 } from './governance/a01-a03.ts'
import { governance04To06 } from './governance/a04-a06.ts'
import { governance07To10 } from './governance/a07-a10.ts'
import { living01To03 } from './living/e01-e03.ts'
import { living04To06 } from './living/e04-e06.ts'
import { living07To10 } from './living/e07-e10.ts'
import { market01To03 } from './market/c01-c03.ts'
import { market04To06 } from './market/c04-c06.ts'
import { market07To10 } from './market/c07-c10.ts'
import { safety01To03 } from './safety/b01-b03.ts'
import { safety04To06 } from './safety/b04-b06.ts'
import { safety07To10 } from './safety/b07-b10.ts'
import { complete } from './seed-measure.ts'

/** Countermeasures for the report to propose, at least three for each of the sixty issues; a start that every city edits. */
export const measures: readonly Measure[] = [
  ...governance01To03,
  ...governance04To06,
  ...governance07To10,
  ...safety01To03,
  ...safety04To06,
  ...safety07To10,
  ...market01To03,
  ...market04To06,
  ...market07To10,
  ...culture01To03,
  ...culture04To06,
  ...culture07To10,
  ...living01To03,
  ...living04To06,
  ...living07To10,
  ...ecology01To03,
  ...ecology04To06,
  ...ecology07To10,
].map(complete)
