import { list } from './place.ts'

/** Beginnings and endings of invented company names: `Quillmere`, `Tarbruck`. */
export const beginnings = list(
  'Vel, Tar, Bren, Quill, Oster, Halve, Lind, Mor, Pell, Raven, Sund, Tres, Umber, Wex, Yarro, Zell, Alder, Cor, Dun, Eisen, Fallo, Grim, Harten, Ivel, Jorn, Kestel, Lor, Mistel, Quarren, Ross, Silber, Thorn, Ulmen, Vant, Weiden, Xan, Bryn, Falk, Gar, Ähren, Mühl, Övre',
)

export const endings = list(
  'mora, quist, hof, mark, vik, mar, quore, vaine, worth, moor, dene, lock, bruck, haven, quell, mere, svad, stone, dal, bach, vale, tau, furt, navel, ried, torra',
)
