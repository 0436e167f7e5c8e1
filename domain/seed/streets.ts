import { words } from './words.ts'

/** Subdistricts and towns of the demo, in the order of their codes. */
export const streets2026 = [
  words('北区街道', 'North subdistrict', 'Северный район'),
  words('南区街道', 'South subdistrict', 'Южный район'),
  words('兴华街道', 'Xinghua subdistrict', 'Район Синхуа'),
  words('东山街道', 'Dongshan subdistrict', 'Район Дуншань'),
  words('敖尔金街道', 'Aoerjin subdistrict', 'Район Аоэрцзинь'),
  words('新开河镇', 'Xinkaihe town', 'Посёлок Синькайхэ'),
  words('第一街道', 'First subdistrict', 'Первый район'),
  words('第三街道', 'Third subdistrict', 'Третий район'),
  words('灵泉镇', 'Lingquan town', 'Посёлок Линцюань'),
  words('东湖街道', 'Donghu subdistrict', 'Район Дунху'),
]
