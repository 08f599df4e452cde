import { city, list, type Place, trades } from './place.ts'

export const italy: Place = {
  country: 'Italy',
  localName: 'Italia',
  cities: [
    city('Milano', 'Lombardia', '201##', '+39 02 000 ####'),
    city('Torino', 'Piemonte', '101##', '+39 011 000 ####'),
    city('Bologna', 'Emilia-Romagna', '401##', '+39 051 000 ####'),
    city('Roma', 'Lazio', '001##', '+39 06 000 ####'),
  ],
  mobile: '+39 300 000 ####',
  streets: list('Via dei Tigli ##, Corso Nuovo #, Viale della Stazione ##'),
  women: list('Alessia, Beatrice, Chiara, Federica, Ilaria, Nicoletta, Serena, Carlotta'),
  men: list('Davide, Emanuele, Gabriele, Lorenzo, Matteo, Niccolò, Pietro, Simone'),
  families: list(
    "Baldassarri, Cattaneo, D'Angelo, Esposito, Fontanelli, Galimberti, Lombardini, Marchesini, Nicolò, Pellegrini, Rinaldi, Sartori, Tedeschi, Zanetti",
  ),
  salutations: ['Sig.ra', 'Sig.'],
  trades: trades(
    'Logistica:30, Meccanica:12, Imballaggi:10, Alimentari:17, Costruzioni:28, Energia:31, Distribuzione:33, Arredamenti:12, Consulenza:7',
  ),
  legalForms: list('S.r.l., S.r.l., S.p.A., S.n.c.'),
}
