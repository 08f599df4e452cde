import { city, list, type Place, trades } from './place.ts'

export const spain: Place = {
  country: 'Spain',
  localName: 'España',
  cities: [
    city('Madrid', 'Madrid', '280##', '+34 400 00# ###'),
    city('Barcelona', 'Cataluña', '080##', '+34 400 01# ###'),
    city('València', 'Comunitat Valenciana', '460##', '+34 400 02# ###'),
    city('A Coruña', 'Galicia', '150##', '+34 400 03# ###'),
  ],
  mobile: '+34 400 09# ###',
  streets: list('Calle del Olmo ##, Avenida del Puerto #, Polígono Norte ##'),
  women: list('Begoña, Concepción, Inés, Leticia, Montserrat, Nuria, Rocío, Verónica'),
  men: list('Álvaro, Borja, Ignacio, Íñigo, Joaquín, Raúl, Sergi, Xoán'),
  families: list(
    'Aguirre, Benítez, Casals, Domínguez, Echeverría, Fuentes, Gálvez, Ibáñez, Márquez, Núñez, Ordóñez, Peña, Quiroga, Zabala',
  ),
  salutations: ['Sra.', 'Sr.'],
  trades: trades(
    'Logística:30, Ingeniería:12, Envases:10, Alimentación:17, Maquinaria:12, Construcciones:28, Energía:31, Distribución:33, Asesores:7',
  ),
  legalForms: list('S.L., S.L., S.A., S.L.U.'),
}
