import { city, list, type Place, trades } from './place.ts'

export const netherlands: Place = {
  country: 'Netherlands',
  localName: 'Nederland',
  cities: [
    city('Amsterdam', 'Noord-Holland', '10## AB', '+31 20 000 ####'),
    city('Rotterdam', 'Zuid-Holland', '30## KD', '+31 10 000 ####'),
    city('Utrecht', 'Utrecht', '35## PL', '+31 30 000 ####'),
    city('Eindhoven', 'Noord-Brabant', '56## RT', '+31 40 000 ####'),
    city("'s-Hertogenbosch", 'Noord-Brabant', '52## GX', '+31 73 000 ####'),
  ],
  mobile: '+31 6 0000 ####',
  streets: list('Havenkade ##, Molenstraat #, Industrieweg ##, Zonnelaan #'),
  women: list('Anouk, Femke, Ilse, Lotte, Maaike, Roos, Saskia, Fenna, Yasmina'),
  men: list('Bram, Daan, Geert, Joost, Koen, Maarten, Ruben, Sjoerd, Youssef'),
  families: list(
    'van der Berg-Smits, de Graaf, Hoekstra, Jansma, Koopmans, van Leeuwen, Meijerink, ten Napel, Ouwehand, Postma, Roelofs, Schuurman, Terpstra, van Vliet, de Wit, Zijlstra',
  ),
  salutations: ['Mevr.', 'Dhr.'],
  trades: trades(
    'Techniek:12, Logistiek:30, Verpakkingen:10, Bouw:28, Zuivel:17, Groothandel:33, Installatie:28, Drukkerij:3, Bloemen:2, Advies:7, Transport:30',
  ),
  legalForms: list('B.V., B.V., N.V., VOF'),
}
