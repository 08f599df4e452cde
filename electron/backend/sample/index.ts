export {
  sampleOrganisation,
  type SampleOptions,
  type SampleOrganisation,
  type SampleRecordType,
  type SampleRow,
} from './organisation.ts'
