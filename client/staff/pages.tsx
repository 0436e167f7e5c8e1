import type { ComponentChildren } from 'preact'
import type { Permission } from '../../domain/role.ts'
import { AccountPage } from './account-page.tsx'
import { AccountsPage } from './accounts-page.tsx'
import { lazyPage } from './lazy-page.tsx'
import { OverviewPage } from './overview-page.tsx'

const SurveysPage = lazyPage(() => import('../designer/surveys-page.tsx').then((file) => file.SurveysPage))
const DesignerPage = lazyPage(() => import('../designer/designer-page.tsx').then((file) => file.DesignerPage))
const WavesPage = lazyPage(() => import('../fieldwork/waves-page.tsx').then((file) => file.WavesPage))
const FieldworkPage = lazyPage(() => import('../fieldwork/fieldwork-page.tsx').then((file) => file.FieldworkPage))
const PosterPage = lazyPage(() => import('../fieldwork/poster-page.tsx').then((file) => file.PosterPage))
const SlipsPage = lazyPage(() => import('../fieldwork/slips-page.tsx').then((file) => file.SlipsPage))
const HotIssuesPage = lazyPage(() => import('../reports/hot-issues-page.tsx').then((file) => file.HotIssuesPage))
const GroupsPage = lazyPage(() => import('../explore/groups-page.tsx').then((file) => file.GroupsPage))
const QualityPage = lazyPage(() => import('../reports/quality-page.tsx').then((file) => file.QualityPage))
const CommentsPage = lazyPage(() => import('../reports/comments/comments-page.tsx').then((file) => file.CommentsPage))
const PrioritiesPage = lazyPage(() => import('../explore/priorities-page.tsx').then((file) => file.PrioritiesPage))
const OpinionsPage = lazyPage(() => import('../explore/opinions-page.tsx').then((file) => file.OpinionsPage))
const MapPage = lazyPage(() => import('../explore/map-page.tsx').then((file) => file.MapPage))
const MethodPage = lazyPage(() => import('../explore/method-page.tsx').then((file) => file.MethodPage))
const TrendsPage = lazyPage(() => import('../explore/trends-page.tsx').then((file) => file.TrendsPage))
const MeasuresPage = lazyPage(() => import('../reports/measures/measures-page.tsx').then((file) => file.MeasuresPage))
const LibraryPage = lazyPage(() => import('../reports/library/library-page.tsx').then((file) => file.LibraryPage))
const ReportPage = lazyPage(() => import('../reports/report-page.tsx').then((file) => file.ReportPage))

type Params = Readonly<Record<string, string>>
interface PageRoute {
  readonly path: string
  readonly can: Permission
  readonly show: (params: Params) => ComponentChildren
}

const { survey, wave, unit } = {
  survey: (params: Params) => params.survey ?? '',
  wave: (params: Params) => params.wave ?? '',
  unit: (params: Params) => params.unit ?? '',
}

/** Every page of the workbench with who may open it. The server decides again at each call. */
export const pages: readonly PageRoute[] = [
  { path: '/', can: 'signed_in', show: () => <OverviewPage /> },
  { path: '/sign-in', can: 'signed_in', show: () => <OverviewPage /> },
  { path: '/account', can: 'signed_in', show: () => <AccountPage /> },
  { path: '/accounts', can: 'manage_accounts', show: () => <AccountsPage /> },
  { path: '/surveys', can: 'see_progress', show: () => <SurveysPage /> },
  { path: '/surveys/:survey', can: 'design', show: (p) => <DesignerPage key={survey(p)} survey={survey(p)} /> },
  { path: '/library', can: 'read_report', show: () => <LibraryPage /> },
  { path: '/waves', can: 'see_progress', show: () => <WavesPage /> },
  { path: '/waves/:wave', can: 'see_progress', show: (p) => <FieldworkPage key={wave(p)} wave={wave(p)} /> },
  {
    path: '/waves/:wave/posters/:unit',
    can: 'run_fieldwork',
    show: (p) => <PosterPage wave={wave(p)} unit={unit(p)} />,
  },
  { path: '/waves/:wave/slips/:unit', can: 'run_fieldwork', show: (p) => <SlipsPage wave={wave(p)} unit={unit(p)} /> },
  { path: '/waves/:wave/hot-issues', can: 'analyse', show: (p) => <HotIssuesPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/groups', can: 'analyse', show: (p) => <GroupsPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/priorities', can: 'analyse', show: (p) => <PrioritiesPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/opinions', can: 'analyse', show: (p) => <OpinionsPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/map', can: 'analyse', show: (p) => <MapPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/method', can: 'analyse', show: (p) => <MethodPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/quality', can: 'analyse', show: (p) => <QualityPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/comments', can: 'analyse', show: (p) => <CommentsPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/trends', can: 'analyse', show: (p) => <TrendsPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/measures', can: 'read_report', show: (p) => <MeasuresPage key={wave(p)} wave={wave(p)} /> },
  { path: '/waves/:wave/report', can: 'read_report', show: (p) => <ReportPage key={wave(p)} wave={wave(p)} /> },
]
