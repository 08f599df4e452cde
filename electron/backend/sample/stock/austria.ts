import { city, list, type Place, trades } from './place.ts'

export const austria: Place = {
  country: 'Austria',
  localName: 'Österreich',
  cities: [
    city('Wien', 'Wien', '1##0', '+43 1 000 ####'),
    city('Graz', 'Steiermark', '80##', '+43 316 000 ###'),
    city('Linz', 'Oberösterreich', '40##', '+43 732 000 ###'),
    city('Salzburg', 'Salzburg', '502#', '+43 662 000 ###'),
    city('Sankt Pölten', 'Niederösterreich', '310#', '+43 2742 000 ###'),
  ],
  mobile: '+43 660 000 ####',
  streets: list('Kirchengasse ##, Industriestraße #, Donaulände ##, Wiesenweg #'),
  women: list('Elfriede, Johanna, Magdalena, Theresa, Verena, Waltraud, Birgit, Anja, Sophie'),
  men: list('Alois, Lukas, Gernot, Hannes, Leopold, Reinhard, Maximilian, Dominik, Günther'),
  families: list(
    'Aigner, Brandstätter, Ebner, Fuchsberger, Gruber, Hofstätter, Kainz, Lechner, Moosbrugger, Pichler, Rainer, Schwaiger, Tiefenbacher, Unterberger, Wögerer, Zauner',
  ),
  salutations: ['Frau', 'Herr'],
  trades: trades(
    'Maschinenbau:12, Anlagenbau:12, Holzwerke:12, Logistik:30, Lebensmittel:17, Installationen:28, Beratung:7, Handel:33, Energietechnik:31, Hotelbedarf:10',
  ),
  legalForms: list('GmbH, GmbH & Co KG, AG, OG'),
}
