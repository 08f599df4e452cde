import { city, list, type Place, trades } from './place.ts'

export const france: Place = {
  country: 'France',
  localName: 'FRANCE',
  cities: [
    city('Paris', 'Île-de-France', '750##', '+33 1 99 00 ## ##'),
    city('Nantes', 'Pays de la Loire', '44#00', '+33 2 61 91 ## ##'),
    city('Strasbourg', 'Grand Est', '67#00', '+33 3 53 01 ## ##'),
    city('Lyon', 'Auvergne-Rhône-Alpes', '6900#', '+33 4 65 71 ## ##'),
    city('Bordeaux', 'Nouvelle-Aquitaine', '33#00', '+33 5 36 49 ## ##'),
  ],
  mobile: '+33 6 39 98 ## ##',
  streets: list('## rue des Tilleuls, # avenue de la Gare, ## quai du Port, # place du Marché'),
  women: list('Amélie, Bénédicte, Chloé, Delphine, Élodie, Fatima, Maëlle, Océane, Sylvie, Zoé'),
  men: list('Aurélien, Bastien, Étienne, François, Gaël, Mehdi, Loïc, Rémi, Théo, Yves'),
  families: list(
    "Aubertin, Bérard, Carpentier, d'Hauteville, Évrard, Fournel, Guérin, Haddad, Jacquemin, Lefèvre, Marchetti, Noël, Pruvost, Quéméner, Roussel, Tessier, Vasseur",
  ),
  salutations: ['Mme', 'M.'],
  trades: trades(
    'Mécanique:12, Emballages:10, Logistique:30, Boulangeries:17, Énergies:31, Conseil:7, Équipements:12, Bâtiment:28, Distribution:33, Imprimerie:3, Cliniques:11, Assurances:20',
  ),
  legalForms: list('SARL, SAS, SAS, SA'),
}
