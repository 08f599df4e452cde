import { z } from 'zod'
import { Owner } from './owner.ts'
import { LogicalName } from './record-type.ts'
import { ChosenState } from './segment.ts'

/** Steps a person writes here; all they carry is what to do (docs/domain.md 1.8). */
export const plainStepKinds = [
  'email',
  'phoneCall',
  'task',
  'textMessage',
  'linkedInResearch',
  'linkedInGetIntroduced',
  'linkedInConnect',
  'linkedInMail',
] as const

/** Steps that are kept and shown as they came, and not written here. */
export const keptStepKinds = ['automatedEmail', 'automatedTextMessage', 'experiment', 'updateField'] as const

const step = { id: z.string().min(1).max(64) }
const activity = {
  ...step,
  name: z.string().trim().max(160).default(''),
  description: z.string().max(2000).default(''),
}

/** Everything about a step that is not used here, as it came. */
const Extra = z.record(z.string().max(200), z.json()).optional()

export const ActivityStep = z.strictObject({
  kind: z.enum([...plainStepKinds, ...keptStepKinds]),
  ...activity,
  extra: Extra,
})
export type ActivityStep = z.infer<typeof ActivityStep>

export const WaitStep = z.strictObject({
  kind: z.literal('wait'),
  ...step,
  /** Whole hours; more than 30 days keeps the sequence from being activated. */
  hours: z.number().int().min(1).max(100_000),
})
export type WaitStep = z.infer<typeof WaitStep>

/** Hands the record over to another sequence; nothing may follow. */
export const AdvanceStep = z.strictObject({
  kind: z.literal('advance'),
  ...step,
  sequence: z.uuid().nullable().default(null),
  name: z.string().max(160).default(''),
})
export type AdvanceStep = z.infer<typeof AdvanceStep>

/** What happens depends on the outcome of the step before, or on the record: one branch for each. */
export interface ConditionStep {
  readonly kind: 'condition'
  readonly id: string
  readonly name: string
  readonly branches: readonly { readonly name: string; readonly steps: readonly Step[] }[]
  readonly extra?: Readonly<Record<string, z.infer<ReturnType<typeof z.json>>>> | undefined
}

export type Step = ActivityStep | WaitStep | AdvanceStep | ConditionStep

export const ConditionStep: z.ZodType<ConditionStep> = z.strictObject({
  kind: z.literal('condition'),
  ...step,
  name: z.string().max(160).default(''),
  branches: z
    .array(
      z.strictObject({
        name: z.string().max(160).default(''),
        steps: z.lazy(() => z.array(Step).max(400).readonly()),
      }),
    )
    .max(20)
    .readonly(),
  extra: Extra,
})

export const Step: z.ZodType<Step> = z.lazy(() =>
  z.union([ActivityStep, WaitStep, AdvanceStep, ConditionStep]),
)

/** Whom the steps are assigned to, in the order of the CRM's own numbers (docs/domain.md 1.8). */
export const StepAssignee = z.enum(['recordOwner', 'userField', 'ownerTeam', 'accessTeam', 'currentUser'])
export type StepAssignee = z.infer<typeof StepAssignee>

export const SequenceName = z.string().trim().min(1).max(160)

/** A sequence as a document holds it: an ordered plan of steps over one record type (docs/domain.md 1.8). */
export const SequenceDefinition = z.strictObject({
  id: z.uuid(),
  name: SequenceName,
  description: z.string().max(2000).default(''),
  recordType: LogicalName,
  state: ChosenState.default('inactive'),
  steps: z.array(Step).max(400).readonly().default([]),
  assignedTo: StepAssignee.default('recordOwner'),
  /** Leave the sequence when the customer replies; needs an email step. */
  exitOnReply: z.boolean().default(false),
  /** Wait times count working days only. */
  waitOnWorkingDays: z.boolean().default(false),
  owner: Owner.nullable().default(null),
})
export type SequenceDefinition = z.infer<typeof SequenceDefinition>
