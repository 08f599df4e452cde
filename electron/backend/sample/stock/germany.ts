import { city, list, type Place, trades } from './place.ts'

export const germany: Place = {
  country: 'Germany',
  localName: 'Deutschland',
  cities: [
    city('München', 'Bayern', '80###', '+49 89 99998 ###'),
    city('Hamburg', 'Hamburg', '20###', '+49 40 66969 ###'),
    city('Berlin', 'Berlin', '10###', '+49 30 23125 ###'),
    city('Köln', 'Nordrhein-Westfalen', '50###', '+49 221 4710 ###'),
    city('Frankfurt am Main', 'Hessen', '60###', '+49 69 90009 ###'),
    city('Leverkusen', 'Nordrhein-Westfalen', '513##', '+49 221 4710 ###'),
    city('Offenbach', 'Hessen', '630##', '+49 69 90009 ###'),
    city('Norderstedt', 'Schleswig-Holstein', '2284#', '+49 40 66969 ###'),
    city('Potsdam', 'Brandenburg', '144##', '+49 30 23125 ###'),
    city('Fürstenfeldbruck', 'Bayern', '82256', '+49 89 99998 ###'),
  ],
  mobile: '+49 171 39200##',
  streets: list(
    'Lindenweg ##, Bahnhofstraße #, Am Mühlbach ##, Gewerbepark #, Schillerstraße ##, Hafengasse #',
  ),
  women: list(
    'Kathrin, Lena, Sabine, Franziska, Miriam, Heike, Jana, Ulrike, Anneliese, Nicole, Birgit, Svenja, Käthe, Zeynep',
  ),
  men: list(
    'Jürgen, Matthias, Stefan, Florian, Uwe, Jörg, Benedikt, Holger, Sören, Tobias, Rainer, Emre, Götz, Hendrik',
  ),
  families: list(
    'Voss, Brandl, Großmann, Kühnel, Lindemann, Petersen, Schäfer, Weiß, Hölscher, Reuter, Nowak, Yıldız, Aurich, Bröker, Dietz, Engelhardt, Fährmann, Köster, Meinhardt, Oberländer, Preuß, Rademacher, Stöckl, Thiele, Wächter, Zander',
  ),
  salutations: ['Frau', 'Herr'],
  trades: trades(
    'Maschinenbau:12, Antriebstechnik:12, Werkzeugbau:12, Logistik:30, Spedition:30, Verpackungen:10, Großhandel:33, Gebäudetechnik:28, Systemhaus:6, Unternehmensberatung:7, Backwaren:17, Feinkost:17, Stadtwerke-Service:31, Medizintechnik:12, Steuerberatung:1, Druckhaus:3, Möbelwerke:12, Kältetechnik:19',
  ),
  legalForms: list('GmbH, GmbH, GmbH & Co. KG, AG, KG, e. K., SE'),
}
