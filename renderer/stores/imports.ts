import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ColumnPlan, FileSettings, ImportTrial } from '#shared/contract/imports.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import type { ChosenFile } from '#renderer/backend/channel.ts'
import { failureOf } from './failure.ts'
import { useCatalogStore } from './catalog.ts'
import {
  changeColumn,
  choicesForOtherType,
  columnIds,
  noChoices,
  planFrom,
  type ImportChoices,
} from './import-choices.ts'
import { createImportFile } from './import-file.ts'
import { createImportWork } from './import-work.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useWorkspaceStore } from './workspace.ts'

export type ImportStep = 'file' | 'mapping' | 'problems' | 'import'

/** The one import a person is preparing or running; it goes on while other screens are looked at. */
export const useImportsStore = defineStore('imports', () => {
  const backend = useBackend()
  const { calls } = backend
  const catalog = useCatalogStore()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()

  const step = ref<ImportStep>('file')
  /** The record type asked for; null lets the file's name decide. */
  const recordType = ref<string | null>(null)
  const choices = shallowRef<ImportChoices>(noChoices)
  const file = createImportFile(backend, notices.explain)
  const check = createImportWork((plan, signal) => calls.imports.check(plan, { signal }), notices.explain)
  const run = createImportWork((plan, signal) => calls.imports.run(plan, { signal }), notices.explain)
  const trial = shallowRef<ImportTrial | null>(null)
  /** Why the plan cannot be carried out, and the logical name of the column it is about. */
  const refusal = shallowRef<{ readonly why: string; readonly column: string | null } | null>(null)
  const latestTrial = createLatest()

  const plan = computed(() =>
    file.sight.value === null ? null : planFrom(file.sight.value, catalog.recordTypes, choices.value),
  )
  const ids = computed(() => columnIds(plan.value?.columns ?? []))
  const fileName = computed(() => file.uploading.value?.name ?? file.sight.value?.fileName ?? '')
  const isRunning = computed(() => run.state.value === 'running')
  const isOver = computed(() => run.state.value === 'done')
  /** Something would be lost by leaving. */
  const isUnderWay = computed(() => !isOver.value && fileName.value !== '')

  /** Why the plan cannot be checked or carried out as it is; empty when it can. */
  const blocked = computed(() => {
    const kept = (plan.value?.columns ?? []).filter(({ leaveOut }) => !leaveOut)
    if (plan.value === null) return 'Choose a file first.'
    if (kept.length === 0) return 'Every column is left out. Let at least one go somewhere.'
    const twice = kept.find(({ name }, at) => kept.findIndex((other) => other.name === name) < at)
    if (twice !== undefined) return `Two columns go to ${twice.label}. Change one of them.`
    return refusal.value?.why ?? ''
  })

  watch(plan, (now) => {
    // What an import changes in the catalogue does not change what was checked and imported.
    if (step.value === 'import') return
    check.forget()
    if (now !== null) void tryPlan()
  })
  watch(
    () => workspace.current?.id,
    () => discard(),
  )

  async function tryPlan(): Promise<void> {
    if (plan.value === null) return
    const isLatest = latestTrial()
    try {
      const tried = await calls.imports.preview(plan.value)
      if (!isLatest()) return
      trial.value = tried
      refusal.value = null
    } catch (error) {
      if (!isLatest()) return
      const failure = failureOf(error)
      const column = failure !== null && 'column' in failure.data ? failure.data.column : null
      refusal.value = { why: notices.explain(error), column }
    }
  }

  /** Begins anew, for a record type where one is named. An import that runs is not disturbed. */
  function begin(wanted: string | null): void {
    if (isRunning.value) return
    discard()
    recordType.value = wanted
  }

  async function takeFile(taken: ChosenFile): Promise<void> {
    const wanted = recordType.value
    discard()
    recordType.value = wanted
    if (await file.take(taken, wanted)) step.value = 'mapping'
  }

  async function changeFile(settings: Partial<FileSettings>): Promise<void> {
    await file.look(settings, plan.value?.recordType ?? null)
  }

  async function changeRecordType(name: string, label: string | null): Promise<void> {
    if (!(await file.look({}, name))) return
    recordType.value = name
    choices.value = { ...choicesForOtherType(choices.value), recordTypeLabel: label }
  }

  function change(difference: Partial<Omit<ImportChoices, 'columns'>>): void {
    choices.value = { ...choices.value, ...difference }
  }

  function changeOne(at: number, difference: Partial<ColumnPlan>): void {
    const id = ids.value[at]
    if (id !== undefined) choices.value = changeColumn(choices.value, id, difference)
  }

  function toMapping(): void {
    check.cancel()
    step.value = 'mapping'
  }

  function toProblems(): void {
    if (plan.value === null) return
    step.value = 'problems'
    if (check.state.value !== 'done' && check.state.value !== 'running') void check.start(plan.value)
  }

  async function toImport(): Promise<void> {
    if (plan.value === null || isRunning.value) return
    step.value = 'import'
    await run.start(plan.value)
    if (run.report.value !== null) notices.announcer.announce(`Import finished: ${fileName.value}`)
  }

  /** Cancels whatever runs and lets go of the file. */
  function discard(): void {
    run.forget()
    check.forget()
    file.drop()
    latestTrial()
    trial.value = null
    refusal.value = null
    choices.value = noChoices
    recordType.value = null
    step.value = 'file'
  }

  return {
    step,
    recordType,
    choices,
    file,
    check,
    run,
    trial,
    refusal,
    blocked,
    plan,
    ids,
    fileName,
    isRunning,
    isOver,
    isUnderWay,
    begin,
    takeFile,
    changeFile,
    changeRecordType,
    change,
    changeOne,
    toMapping,
    toProblems,
    toImport,
    discard,
  }
})
