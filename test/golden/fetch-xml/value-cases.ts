import { fakeXrmEasy, recordsWhere, xrmMockup, type FetchCase } from './fetch-case.ts'

const longitudes = {
  contact: {
    columns: { address1_longitude: 'double' },
    records: {
      west: { address1_longitude: '1.23' },
      middle: { address1_longitude: '1.2345' },
      east: { address1_longitude: '1.33' },
      nowhere: {},
    },
  },
}

const cities = {
  account: {
    columns: {
      name: 'string',
      address1_city: 'string',
      address1_postalcode: 'string',
      address1_country: 'string',
      donotemail: 'bool',
      revenue: 'money',
    },
    records: {
      a1: {
        name: 'one',
        address1_city: 'Graz',
        address1_postalcode: 'MK111DW',
        donotemail: '1',
        revenue: '2',
      },
      a2: {
        name: 'two',
        address1_city: 'Graz',
        address1_postalcode: 'OX449NG',
        donotemail: '0',
        revenue: '123.45',
      },
      a3: {
        name: 'three',
        address1_city: 'Linz',
        address1_postalcode: 'mk113AY',
        address1_country: 'Austria',
      },
      a4: { name: 'four', address1_city: 'Linz' },
    },
  },
}

/** Conditions on text, numbers, two options and ids. */
export const valueCases: readonly FetchCase[] = [
  {
    name: 'gt leaves the bound out',
    source: `${fakeXrmEasy}: FetchXml_Operator_Gt_Execution`,
    world: longitudes,
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="address1_longitude" operator="gt" value="1.2345"/>',
    ),
    keys: ['east'],
  },
  {
    name: 'le takes the bound in and leaves blanks out',
    source: `${fakeXrmEasy}: FetchXml_Operator_Le_Execution`,
    world: longitudes,
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="address1_longitude" operator="le" value="1.2345"/>',
    ),
    keys: ['west', 'middle'],
  },
  {
    name: 'like compares without case',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_like_operator_is_case_insensitive`,
    world: cities,
    fetchXml: recordsWhere('account', '<condition attribute="address1_city" operator="like" value="GR%"/>'),
    keys: ['a1', 'a2'],
  },
  {
    name: 'begins-with compares without case',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_begins_with_operator_is_case_insensitive`,
    world: cities,
    fetchXml: recordsWhere(
      'account',
      '<condition attribute="address1_city" operator="begins-with" value="li"/>',
    ),
    keys: ['a3', 'a4'],
  },
  {
    name: 'not-begin-with matches blanks',
    source: `${xrmMockup}: RetrieveMultipleBeginsWith#2`,
    world: cities,
    fetchXml: recordsWhere(
      'account',
      '<condition attribute="address1_postalcode" operator="not-begin-with" value="MK11"/>',
    ),
    keys: ['a2', 'a4'],
  },
  {
    name: 'null takes what is blank or was never there',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_with_null_operator_right_result_is_returned`,
    world: cities,
    fetchXml: recordsWhere('account', '<condition attribute="address1_country" operator="null"/>'),
    keys: ['a1', 'a2', 'a4'],
  },
  {
    name: 'not-null takes the rest',
    source: `${fakeXrmEasy}: When_executing_a_query_expression_with_a_not_null_operator_right_result_is_returned`,
    world: cities,
    fetchXml: recordsWhere('account', '<condition attribute="address1_country" operator="not-null"/>'),
    keys: ['a3'],
  },
  {
    name: 'null or a value',
    source: `${xrmMockup}: TestRetrieveMultipleFilterNullOr`,
    world: cities,
    fetchXml:
      '<fetch><entity name="account"><filter type="or"><condition attribute="address1_country" operator="null"/><condition attribute="name" operator="eq" value="three"/></filter></entity></fetch>',
    keys: ['a1', 'a2', 'a3', 'a4'],
  },
  {
    name: 'like inside And with an Or filter',
    source: `${fakeXrmEasy}: When_executing_fetchxml_right_result_is_returned`,
    world: cities,
    fetchXml: recordsWhere(
      'account',
      '<condition attribute="address1_city" operator="like" value="%RA%"/><filter type="or"><condition attribute="name" operator="eq" value="one"/><condition attribute="name" operator="eq" value="three"/></filter>',
    ),
    keys: ['a1'],
  },
  {
    name: 'eq on two options leaves blanks out',
    source: `${fakeXrmEasy}: When_filtering_by_a_boolean_attribute_right_result_is_returned`,
    world: cities,
    fetchXml: recordsWhere('account', '<condition attribute="donotemail" operator="eq" value="0"/>'),
    keys: ['a2'],
  },
  {
    name: 'eq on money is exact',
    source: `${fakeXrmEasy}: When_filtering_by_a_money_attribute_and_using_proxy_types_right_result_is_returned`,
    world: cities,
    fetchXml: recordsWhere('account', '<condition attribute="revenue" operator="eq" value="123.45"/>'),
    keys: ['a2'],
  },
  {
    name: 'eq on a lookup compares ids without case and braces',
    world: {
      account: { columns: {}, records: { ab12: {} } },
      contact: {
        columns: { parentcustomerid: 'customer account contact' },
        records: { k1: { parentcustomerid: 'AB12' }, k2: {} },
      },
    },
    fetchXml: recordsWhere(
      'contact',
      '<condition attribute="parentcustomerid" operator="eq" value="{ab12}"/>',
    ),
    keys: ['k1'],
  },
  {
    name: 'eq on text ignores accents',
    world: {
      account: { columns: { name: 'string' }, records: { a1: { name: 'Café Noir' }, a2: { name: 'Cafe' } } },
    },
    fetchXml: recordsWhere('account', '<condition attribute="name" operator="eq" value="CAFE NOIR"/>'),
    keys: ['a1'],
  },
  {
    name: 'eq on the key of the record type',
    world: { account: { columns: {}, records: { A1: {}, A2: {} } } },
    fetchXml: recordsWhere(
      'account',
      '<condition attribute="accountid" operator="in"><value>{a1}</value></condition>',
    ),
    keys: ['A1'],
  },
]
