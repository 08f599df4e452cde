export { sampleOrganisation, type SampleOptions, type SampleOrganisation } from './organisation.ts'
