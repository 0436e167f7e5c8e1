export function SurveysPage(_props: object) {
  return null
}
