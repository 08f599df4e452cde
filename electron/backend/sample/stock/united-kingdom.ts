import { city, list, type Place, trades } from './place.ts'

export const unitedKingdom: Place = {
  country: 'United Kingdom',
  localName: 'UK',
  cities: [
    city('London', 'Greater London', 'EC# #BA', '+44 20 7946 0###'),
    city('Manchester', 'Greater Manchester', 'M# #WD', '+44 161 496 0###'),
    city('Birmingham', 'West Midlands', 'B# #HP', '+44 121 496 0###'),
    city('Leeds', 'West Yorkshire', 'LS# #DF', '+44 113 496 0###'),
    city('Bristol', null, 'BS# #QY', '+44 117 496 0###'),
    city('Edinburgh', 'Scotland', 'EH# #NG', '+44 131 496 0###'),
    city('Glasgow', 'Scotland', 'G# #JT', '+44 141 496 0###'),
    city('Kettering', 'Northamptonshire', 'NN1# #LR', '+44 1632 960###'),
  ],
  mobile: '+44 7700 900###',
  streets: list('## Mill Lane, # Station Road, Unit # Canal Yard, ## Orchard Street, # Foundry Court'),
  women: list(
    'Imogen, Harriet, Priya, Siobhan, Rhiannon, Gemma, Aoife, Shanice, Beatrice, Nadia, Tamsin, Leila',
  ),
  men: list('Callum, Rhys, Oliver, Kwame, Gareth, Duncan, Imran, Nigel, Ewan, Tariq, Alistair, Leon'),
  families: list(
    "Ashworth, Bhatt, Cartwright, Drummond, Ellison, Fairbairn, Gallagher, Hargreaves, Iqbal, Jephson, Kinsella, Lockwood, Mbeki-Shaw, Netherton, O'Rourke, Pemberton, Quigley, Ridley-Jones, Sandhu, Thackeray, Underhill, Whitcombe",
  ),
  salutations: ['Ms.', 'Mr.'],
  trades: trades(
    'Engineering:12, Logistics:30, Freight:30, Packaging:10, Foods:17, Wholesale:33, Building Services:28, Consulting:7, Property:29, Legal:21, Insurance Services:20, Care Homes:27, Clinics:11, Catering:13, Print:3, Plant Hire:15, Accountancy:1, Motor Group:32',
  ),
  legalForms: list('Ltd, Ltd, Limited, plc, LLP, Group Ltd'),
}
