import { city, list, type Place, trades } from './place.ts'

export const sweden: Place = {
  country: 'Sweden',
  localName: 'Sverige',
  cities: [
    city('Stockholm', 'Stockholms län', '11# ##', '+46 8 465 004 ##'),
    city('Göteborg', 'Västra Götalands län', '41# ##', '+46 31 390 06 ##'),
    city('Malmö', 'Skåne län', '21# ##', '+46 40 628 04 ##'),
    city('Kiruna', 'Norrbottens län', '981 ##', '+46 980 319 2##'),
  ],
  mobile: '+46 70 174 06 7#',
  streets: list('Hamngatan ##, Björkvägen #, Industrigatan ##'),
  women: list('Agneta, Ebba, Ingrid, Linnéa, Maja, Åsa, Saga, Tove'),
  men: list('Anders, Björn, Emil, Göran, Håkan, Jonas, Nils, Åke'),
  families: list(
    'Åkerblom, Bergvall, Dahlström, Ekholm, Forsgren, Hägg, Isaksson, Kjellberg, Löfqvist, Nyström, Öberg, Sandell, Tideman, Wennerholm',
  ),
  salutations: ['Fru', 'Herr'],
  trades: trades(
    'Teknik:12, Logistik:30, Bygg:28, Verkstad:19, Livsmedel:17, Möbler:12, Energi:31, Tryckeri:3, Konsult:7',
  ),
  legalForms: list('AB, AB, AB, HB'),
}
