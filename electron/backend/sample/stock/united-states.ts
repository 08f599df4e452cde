import { city, list, type Place, trades } from './place.ts'

export const unitedStates: Place = {
  country: 'United States',
  localName: 'USA',
  cities: [
    city('Chicago', 'IL', '606##', '+1 312 555 01##'),
    city('Boston', 'MA', '021##', '+1 617 555 01##'),
    city('Austin', 'TX', '787##', '+1 512 555 01##'),
    city('Denver', 'CO', '802##', '+1 303 555 01##'),
    city('Portland', 'OR', '972##', '+1 503 555 01##'),
    city('Atlanta', 'GA', '303##', '+1 404 555 01##'),
    city('Columbus', 'OH', '432##', '+1 614 555 01##'),
  ],
  mobile: '+1 202 555 01##',
  streets: list(
    '### Maple Street, #### Harbor Drive, ### Prairie Avenue, ## Quarry Road, #### Mesa Boulevard',
  ),
  women: list('Brianna, Marisol, Denise, Keisha, Hannah, Mei, Rosa, Tiffany, Jocelyn, Paige, Anita, Lakshmi'),
  men: list('Marcus, Diego, Tyler, Jamal, Brandon, Wei, Curtis, Hector, Wyatt, Darnell, Kyle, Anil'),
  families: list(
    'Abernathy, Barrows, Castellano, Delacroix, Espinoza, Fitzgerald, Grady, Holloway, Ibarra, Jankowski, Kowalczyk, Lindqvist, McAllister, Nakamura, Okafor, Pruitt, Quintana, Ramsey, Sutherland, Tran, Vandermeer, Winslow',
  ),
  salutations: ['Ms.', 'Mr.'],
  trades: trades(
    'Manufacturing:12, Freight Lines:30, Foods:17, Supply:33, Home Supply:5, Contractors:28, Advisors:7, Family Clinics:11, Diners:13, Equipment Rental:15, Realty:29, Energy Services:31, Law Group:21, Credit Advisors:16, Media:3, Auto Group:32, Staffing:6',
  ),
  legalForms: list('Inc., Inc., LLC, LLC, Corp., Co.'),
}
