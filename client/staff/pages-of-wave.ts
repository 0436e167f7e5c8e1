/** Pages about one wave, in the order in which an analyst goes through them. */
export const pagesOfWave = [
  { label: 'hotIssues', icon: 'dots', name: 'hot-issues', can: 'analyse' },
  { label: 'priorities', icon: 'rank', name: 'priorities', can: 'analyse' },
  { label: 'groups', icon: 'people', name: 'groups', can: 'analyse' },
  { label: 'opinions', icon: 'branch', name: 'opinions', can: 'analyse' },
  { label: 'map', icon: 'grid', name: 'map', can: 'analyse' },
  { label: 'trends', icon: 'chart', name: 'trends', can: 'analyse' },
  { label: 'comments', icon: 'chat', name: 'comments', can: 'analyse' },
  { label: 'quality', icon: 'filter', name: 'quality', can: 'analyse' },
  { label: 'method', icon: 'info', name: 'method', can: 'analyse' },
  { label: 'measures', icon: 'check', name: 'measures', can: 'read_report' },
  { label: 'report', icon: 'doc', name: 'report', can: 'read_report' },
] as const
