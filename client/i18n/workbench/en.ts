import type { zh } from './zh-cn.ts'

export const en: Record<keyof typeof zh, string> = {
  priorities: 'What to improve',
  opinions: 'Opinion groups',
  map: 'Map',
  method: 'Method',
  picture: 'Chart',
  numbers: 'Table',
  foot: 'Base {base} responses, {weighting}, {interval}data up to {day}, data version {hash}.',
  footInterval: '{level} confidence intervals, ',
  wording: 'Wording: {wording}',
  noErrors: 'The sample was not drawn at random: no margins of error.',
  interval: 'Interval',
  hiddenValue: 'too few to show',
  issue: 'Issue',

  outcome: 'What it goes with',
  outcomeOverall: 'mean satisfaction with all groups of issues',
  outcomeOf: 'the rating of “{item}”',
  driversClosest: 'Satisfaction with {groups} goes most closely with {outcome}',
  driversAlike: 'No group of issues goes with {outcome} more closely than the others',
  driversUnknown: 'What goes with {outcome} cannot be told now',
  driversOpen: 'How far satisfaction with groups of issues goes with {outcome}',
  driversExplained: 'Together, satisfaction with the groups of issues matches {share} of the differences in {outcome}.',
  driversExplainedRange: ' (interval {low}–{high})',
  driversHelp:
    'Further right: satisfaction with the group rises and falls more with {outcome}. Further up: more people name the group. The cross stands at the means; a hollow dot may lie on either side of the upright line. Thin lines are intervals.',
  driversHelpOpen:
    'Further right: satisfaction with the group rises and falls more with {outcome}. Further up: more people name the group. The cross stands at the means. It speaks for those who answered only.',
  driversOften: 'Named often, goes closely',
  driversStated: 'Named often, goes loosely',
  driversQuiet: 'Seldom named, yet goes closely',
  driversRare: 'Seldom named, goes loosely',
  driversAcross: 'Differences matched (of all differences) →',
  driversUp: 'People who name the group ↑',
  driversTable: 'Numbers by group of issues',
  driversGroup: 'Group',
  driversPart: 'Differences matched',
  driversFromMean: 'Less the mean of all',
  driversCorrelation: 'Correlation',
  driversMention: 'Mentions',
  driversCertain: 'certainly above the mean',
  driversCertainBelow: 'certainly below the mean',
  driversUndecided: 'undecided',
  driversLimits:
    'This says what rises and falls together, not what causes what: improving a group need not lift the judgement as a whole. Everybody rated a few issues of each group only, drawn at random, so things look more loosely related than they are. Numbers are the variance that a group explains when it enters a regression, averaged over all orders (LMG). Intervals leave out one sampling point at a time (jackknife), without what weighting gains, and are a little too wide; “certainly” holds after Holm’s correction.',
  driversLimitsOpen:
    'This says what rises and falls together, not what causes what: improving a group need not lift the judgement as a whole. Everybody rated a few issues of each group only, drawn at random, so things look more loosely related than they are. Numbers are the variance that a group explains when it enters a regression, averaged over all orders (LMG).',
  driversCircular:
    'Mean satisfaction is made of these very groups, so together they must match nearly all of it; only look at whose part is large.',
  driversHotIssues: 'For single issues see the quadrant on the page of hot issues',
  too_few_respondents: 'Fewer than 100 people answered both sides; nothing but chance could be seen.',
  no_variation: 'Nearly all answers are the same, so no relation can be seen.',
  not_measured: 'The questionnaire asks for no satisfaction or no such judgement.',
  suppressed: 'Too few people to show.',
  no_respondents: 'Nobody answered.',
  single_psu: 'Too few sampling points for an error.',
  not_a_probability_sample: 'The sample was not drawn at random: no margins of error.',

  sharedTitleOne: 'One issue that every group names often',
  sharedTitle: '{count} issues that every group names often',
  sharedNone: 'There is no issue that every group names often',
  sharedUnknown: 'Not drawn at random: it cannot be said what all want',
  sharedHelp:
    'What all want: in each of the groups, the interval of the share lies above the mean of all issues ({usual}). The dot is the share of everybody; the line to its left is the group that names it least, with its interval.',
  sharedHelpOpen:
    'To say that all want something, one must know how exact the share of each group is. People answered this wave of their own accord, so that cannot be worked out, and nothing is said.',
  sharedAmongOpinions: 'Among the {count} opinion groups below.',
  sharedAmongKnown:
    'There are no stable opinion groups, so {count} known groups by sector, age and the like are looked at (30 responses or more each).',
  sharedTable: 'What all want: numbers',
  sharedAll: 'Everybody',
  sharedLeast: 'Group that names it least',
  sharedLeastOf: '{group} {share}',
  sharedUsual: 'mean',
  groupsTitle: 'By the kinds of issues they choose, people fall into {count} groups',
  groupsNone: 'No stable opinion groups',
  groupsNoneHelp:
    'People were divided by the kinds of issues they choose in several ways. None was stable, or none was clearer than what chance gives. That is a finding too: choices do not fall into camps. Groups made all the same would change with another half of the sampling points, so none are shown.',
  groupsHelp:
    'What each group cares about more than others, and who is in it. Groups are made from choices: a way of looking, not a kind of person.',
  groupsHelpOpen:
    'What kinds of issues each group chose. It speaks for those who answered only: who names more and who is in a group is not compared. Groups are a way of looking, not a kind of person.',
  groupsLimits:
    'A division holds only if divisions from half of the sampling points agree with it (mean adjusted Rand index {stability} or more), if it is clearer by {clarity} (silhouette) than nine made-up samples in which choices have nothing to do with each other, and if each group has {people} responses. Groups were made from these very choices: intervals say how exact a share is and test no difference.',
  groupsLimitsOpen:
    'A division holds only if divisions from half of the sampling points agree with it (mean adjusted Rand index {stability} or more), if it is clearer by {clarity} (silhouette) than nine made-up samples in which choices have nothing to do with each other, and if each group has {people} responses. Groups were made from these very choices and speak for those who answered only.',
  groupName: 'Group {number}',
  groupShare: '{share} of people',
  groupIssues: 'Named more than by others',
  groupPeople: 'More of these people',
  groupKinds: 'Kinds of issues chosen',
  groupNothing: 'Nothing stands out.',
  groupMore: '{share}, {points} points more ({low} to {high})',
  trialsTitle: 'Divisions that were tried',
  trialCount: 'Groups',
  trialStability: 'Agreement with half of the points',
  trialClarity: 'Clarity',
  trialByChance: 'Clarity by chance',
  trialVerdict: 'Verdict',
  trialHolds: 'holds',
  trialFails: 'does not hold',
  notTried: 'not stable, not compared',

  mapTitle: 'How many name “{issue}”, by “{place}”',
  mapQuestion: 'Issue',
  mapPlace: 'Tiles',
  mapHelp:
    'The more a tile stands out, the more people name it; size and position of tiles mean nothing. Grey tiles have no colour because too little is known there, not because nobody names it.',
  mapAll: 'Everybody {share}',
  mapTable: 'Numbers by tile',
  mapPlaceColumn: 'Place',
  mapShare: 'Mentions',
  mapBase: 'People (unweighted)',
  mapEffective: 'Effective size',
  mapNote: 'Note',
  mapGrey: 'cannot say',
  mapRules:
    'Grey follows the rules of the US National Center for Health Statistics: under 30 people or effective people, or a 95% interval of 30 points or more, or one of over 5 points that is more than 1.3 times the share. A step of colour is at least half as wide as intervals usually are; still, tiles of different colour need not differ significantly: see Groups for that.',
  mapRulesOpen: 'Grey: under 30 responses. Colours speak for those who answered, not for all who live there.',
  mapNoPlace: 'No question makes tiles',
  mapNoPlaceHelp:
    'Add a single choice such as “In which street do you live?” and name it as place in the analysis part of the questionnaire; it is drawn here.',
  hidden: 'too few people, not shown',
  few_people: 'under 30 responses',
  small_effective: 'effective size under 30',
  wide: 'too uncertain (interval of 30 points or more)',
  wide_for_size: 'too uncertain to say',
  no_error: 'too few sampling points for an error',

  methodSample: 'How this wave was drawn',
  methodSampleHelp:
    'In each sector units are drawn by their number of people, then people within the units. Errors count units: people of one unit think alike and are not independent of each other.',
  methodVolunteers:
    'This wave was not drawn at random. Numbers speak for those who answered only: no margins of error, no tests, no ranks.',
  methodStratum: 'Sector',
  methodPopulation: 'Population',
  methodUnits: 'Units that answered',
  methodReceived: 'Responses',
  methodTotals: '{units} units in all, {df} degrees of freedom.',
  methodTotalsOpen: '{units} units in all.',
  methodLonely: '{count} sectors have one unit only; its distance from the mean of all stands in for their error.',
  methodWeights: 'Whom weights lift, and whom they lower',
  methodWeightsHelp:
    '“Before” counts by the chance of being drawn, “after” must equal the known population. Where they differ much, those who answered differ much from the city.',
  methodWeightsNone: 'No population is known, so nothing is raked.',
  methodSizeHidden:
    'Cells by the size of units are used in weighting, but responses and shares in them are not shown: together with units, age and the like they would lead to single people.',
  methodWeightsTable: 'Numbers before and after weighting',
  methodCell: 'People',
  sizeSmall: 'under 200',
  sizeMedium: '200–799',
  sizeLarge: '800 or more',
  methodKnown: 'Population',
  methodBefore: 'Before',
  methodAfter: 'After',
  methodUnused: 'not used: a cell without responses, or at odds with the other tables',
  methodSource: 'Source: {source}',
  methodRange:
    'The smallest weight is {smallest} times the mean, the largest {largest} times. As weights are unequal, {base} responses are worth {effective} equal ones (Kish’s effective size, design effect {effect}).',
  methodRules: 'How numbers are made and read',
  ruleVolunteers:
    'Why there is no error: an error says how much numbers would move if one drew again in the same way. People answered this wave of their own accord; nobody knows who would come, so it cannot be worked out, and a formula would give a number without meaning. So there are no ranks either, and nobody is said to differ.',
  ruleInterval:
    'Intervals: Korn–Graubard for shares, t for means. 95% means: of a hundred samples drawn like this, about ninety-five have an interval that holds the truth. Strata, units and weights are in the error.',
  ruleDesignEffect:
    'Design effect: people of one unit think alike and weights are unequal, so errors are larger than if everybody had been drawn from the whole city. The design effect is how many times larger the squared error is; the error of every share has both in it. Effective sizes on this page and in tables count the loss by unequal weights only.',
  ruleRanks: 'Ranks: tiers and ranges only. Where two issues differ by less than their error, nobody is called first.',
  ruleTests:
    'Tests: of many comparisons some differ by chance, so they are corrected by Benjamini–Hochberg (BH) or Holm; a difference that does not pass is “cannot be told”, never “slightly higher”.',
  ruleDisclosure:
    'Confidentiality: groups under {minimum} responses are not shown, nor what could be worked out from other numbers. While a wave is open, results move only when at least 10 more responses have come in, in all and in each sector (once there are over 2,000, 0.5% more in all).',
  ruleMissing:
    'Not asked, not answered and “don’t know” are not in the base. Everybody rates some of the issues, drawn by the random number of the response, so what is missing leans to no side.',
  ruleLimits:
    'Limits: they speak for people whom the questionnaire reaches and who answer; weights repair only what population tables show; answers are views, not facts; rising together is not causing.',
  methodPlan: 'Compute a table yourself',
  methodPlanHelp:
    'Choose a question and groups, download the plan, and run these two lines where Minyi is installed; the second needs no database.',
  methodPlanQuestion: 'Question',
  methodPlanChoose: 'Another question',
  methodPlanDownload: 'Download plan.json',
  methodPlanCopy: 'Copy the commands',
  methodPlanCopied: 'Copied',
  methodPlanData:
    'The first line exports the answers with numbers of sampling units and design weights. That file shows who is in the same unit: keep it as the answers themselves, and delete it afterwards.',
  exact: 'Shares and errors are exactly those of the table under Groups.',
  near: 'Some did not answer a question used for weighting: shares are exactly the same, errors may differ by a hundredth.',
  agreementVolunteers: 'Shares are those of the table under Groups; without a random sample there are no errors.',
}
