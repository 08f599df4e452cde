import { city, list, type Place, trades } from './place.ts'

export const switzerland: Place = {
  country: 'Switzerland',
  localName: 'Schweiz',
  cities: [
    city('Zürich', 'ZH', '80##', '+41 44 000 ## ##'),
    city('Basel', 'BS', '40##', '+41 61 000 ## ##'),
    city('Bern', 'BE', '30##', '+41 31 000 ## ##'),
    city('Genève', 'GE', '12##', '+41 22 000 ## ##'),
    city('St. Gallen', 'SG', '90##', '+41 71 000 ## ##'),
  ],
  mobile: '+41 79 000 ## ##',
  streets: list('Seestrasse ##, Dorfstrasse #, Rue du Lac ##, Bahnhofplatz #'),
  women: list('Céline, Nadja, Regula, Ursina, Chantal, Vreni, Aline, Seraina, Noémie'),
  men: list('Beat, Urs, Reto, Yannick, Cédric, Thierry, Jürg, Andri, Loïc'),
  families: list(
    'Aebischer, Bürgi, Chevalley, Dällenbach, Flückiger, Gasser, Hürlimann, Iseli, Jaquet, Küng, Lüthi, Monnier, Nägeli, Rochat, Stähli, Zumthor',
  ),
  salutations: ['Frau', 'Herr'],
  trades: trades(
    'Präzisionstechnik:12, Feinmechanik:12, Logistik:30, Treuhand:1, Vermögensberatung:16, Labortechnik:12, Immobilien:29, Gastrobedarf:10, Elektroinstallationen:28, Versicherungsberatung:20',
  ),
  legalForms: list('AG, AG, GmbH, SA, Sàrl'),
}
