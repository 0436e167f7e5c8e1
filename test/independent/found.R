# Everything that the findings of a wave tell, made again, in a tree with the names that the sources of claims use.

minimum_of <- function(channels) {
  known <- unlist(lapply(channels, function(one) if (is.null(one)) 10 else c(slip = 10, open = 5)[[one]]))
  if (length(known) == 0) 10 else max(known)
}

# All means of the issues. What `told` keeps back is kept back here: protection is a decision, not a number.
measured <- function(wave, scope, told) {
  about <- columns_about(wave)
  issues <- sapply(wave$instrument$issues, `[[`, "id")
  of <- function(names, what, read = function(x) ifelse(x < 0, NA, x)) {
    raw <- as.matrix(scope$answers[, names[issues]]); colnames(raw) <- issues
    means <- means_of(scope, read(raw))
    means$base[!sapply(issues, function(issue) isTRUE(told[[issue]][[what]]$isEstimable))] <- 0
    means
  }
  list(issues = issues, y = matrix_of(scope$answers, about$mention[issues]),
    mention = of(about$mention, "mention"), concern = of(about$concern, "concern"),
    satisfaction = of(about$satisfaction, "satisfaction"),
    dissatisfied = of(about$satisfaction, "dissatisfied", function(x) ifelse(x < 0, NA, x <= 2)),
    dontKnow = of(about$satisfaction, "dontKnow", function(x) ifelse(x == -8, 1, ifelse(x < 0, NA, 0))))
}

known_values <- function(means) ifelse(means$base > 0, means$value, NA)

issues_of <- function(wave, scope, means, told) {
  issues <- means$issues
  y <- means$y; colnames(y) <- issues
  groups <- groups_of(wave, scope, y, function(issue, variable, code)
    isTRUE(told[[issue]]$groups[[variable]]$cells[[code]]$estimate$isEstimable))
  ranks <- ranks_of(scope, means$mention, function(sets) all(
    sets$low == sapply(issues, function(issue) told[[issue]]$rank$low),
    sets$high == sapply(issues, function(issue) told[[issue]]$rank$high),
    sets$tier == sapply(issues, function(issue) told[[issue]]$tier)))
  quadrants <- quadrants_of(scope, means$mention, means$satisfaction)
  parts <- index_parts(known_values(means$mention), known_values(means$dissatisfied), breadths_of(scope, groups, issues))
  weights <- unlist(wave$design$indexWeights)[parts_names]
  value <- index_at(parts, weights)
  of_issue <- function(k) {
    issue <- issues[k]
    scale <- scope$answers[[columns_about(wave)$satisfaction[[issue]]]]
    sums <- sapply(1:5, function(code) sum(scope$final[scale == code]))
    list(issue = issue,
      mention = estimate_at(scope, means$mention, k, korn_graubard), concern = estimate_at(scope, means$concern, k, of_scale),
      satisfaction = estimate_at(scope, means$satisfaction, k, of_scale),
      dissatisfied = estimate_at(scope, means$dissatisfied, k, korn_graubard), dontKnow = estimate_at(scope, means$dontKnow, k, korn_graubard),
      satisfactionShares = setNames(as.list(sums / sum(sums)), 0:4),
      rank = list(point = ranks$point[k], low = ranks$low[k], high = ranks$high[k], probabilityTopFive = ranks$chance[k]),
      tier = ranks$tier[k], quadrant = quadrants[[issue]],
      hotIndex = c(list(value = value[k]), as.list(ifelse(is.na(parts[k, ]), 0, parts[k, ]))),
      groups = cells_of(scope, groups, issue))
  }
  list(issues = setNames(lapply(seq_along(issues), of_issue), issues), ranks = ranks, tornado = tornado_of(parts, weights))
}

# Shares of the population by a variable: of the strata, else of the first margin that has it.
population_shares <- function(wave, scope, variable) {
  design <- wave$design$design
  used <- sapply(scope$margins, `[[`, "id")
  strata <- list(variables = list("@sector"), cells = lapply(design$strata, function(one) list(codes = list(one$code), population = one$population)))
  tables <- c(list(strata), Filter(function(margin) margin$id %in% used, design$margins))
  table <- Filter(function(one) variable %in% unlist(one$variables), tables)
  if (length(table) == 0) return(NULL)
  at <- match(variable, unlist(table[[1]]$variables))
  people <- tapply(sapply(table[[1]]$cells, `[[`, "population"), sapply(table[[1]]$cells, function(cell) cell$codes[[at]]), sum)
  people / sum(people)
}

# Who answered: by all that makes groups, by place and by the way people got in.
sample_of <- function(wave, scope) {
  channels <- lapply(wave$design$units, `[[`, "channel")
  codes_of <- function(name) as.numeric(wave$codebook$code[wave$codebook$variable == name])
  place <- wave$instrument$analysis$place
  groupings <- groupings_of(wave)
  if (!is.null(place)) groupings[[place]] <- codes_of(place)
  if (!any(sapply(channels, is.null))) groupings[["@channel"]] <- c(open = 1, slip = 2)
  unlist(unname(lapply(names(groupings), function(variable) {
    own <- if (variable == "@channel") groupings[["@channel"]][unlist(channels)[scope$answers$unit]] else values_of(scope$answers, variable)
    all <- own %in% groupings[[variable]]
    of_population <- population_shares(wave, scope, variable)
    setNames(lapply(groupings[[variable]], function(code) list(baseSize = sum(own == code), shareUnweighted = sum(own == code) / sum(all),
      shareWeighted = sum(scope$final[own == code]) / sum(scope$final[all]), sharePopulation = of_population[as.character(code)])),
      paste(variable, groupings[[variable]], sep = ":"))
  })), recursive = FALSE)
}

programmes_of <- function(wave, scope) {
  programmes <- wave$instrument$analysis$programmes
  setNames(lapply(programmes, function(one) {
    condition <- wave$items[[one$rating]]$showIf
    codes <- sapply(wave$items[[one$knowledge]]$categories, `[[`, "code")
    knowing <- if (!is.null(condition$`in`) && identical(condition$variable, one$knowledge)) unlist(condition$`in`) else head(codes[codes >= 0], -1)
    knows <- scope$answers[[one$knowledge]]; rates <- scope$answers[[one$rating]]
    list(known = estimate_at(scope, means_of(scope, ifelse(knows < 0, NA, knows %in% knowing)), 1, korn_graubard),
      rating = estimate_at(scope, means_of(scope, ifelse(rates < 0, NA, rates)), 1, of_scale))
  }), seq_along(programmes) - 1)
}

weighting_of <- function(scope, means) {
  effective <- sum(scope$final)^2 / sum(scope$final^2)
  half <- function(k) with(estimate_at(scope, means$mention, k, korn_graubard)$interval95, (high - low) / 2)
  effects <- means$mention$se^2 / means$mention$simple
  margins <- lapply(scope$margins, function(margin) list(cells = length(margin$share),
    worstErrorBefore = worst_error(margin, scope$base), worstErrorAfter = worst_error(margin, scope$final)))
  list(isProbability = scope$is_probability, effectiveSize = effective, designEffectOfWeights = scope$size / effective,
    meanDesignEffect = if (scope$is_probability) mean(effects[which(means$mention$base > 0 & effects > 0)]),
    largestHalfWidth = if (scope$is_probability) max(sapply(which(means$mention$base > 0), half)),
    degreesOfFreedom = unname(degrees_of(scope, as.matrix(scope$final > 0))), margins = setNames(margins, sapply(scope$margins, `[[`, "id")))
}

sectors_of <- function(wave) {
  strata <- wave$design$design$strata
  of_unit <- sapply(wave$design$units, `[[`, "sector")
  setNames(lapply(strata, function(one) list(population = one$population, units = sum(of_unit == one$code),
    issued = Filter(function(given) given$sector == one$code, wave$design$issued)[[1]]$count, valid = sum(wave$answers$stratum == one$code))),
    sapply(strata, `[[`, "code"))
}

fieldwork_of <- function(wave, sectors) {
  issued <- lapply(sectors, `[[`, "issued")
  list(received = wave$design$fieldwork$received, openLink = wave$design$fieldwork$openLink, valid = nrow(wave$answers),
    units = length(wave$design$units), issued = if (!any(sapply(issued, is.null))) sum(unlist(issued)))
}

# Grades of all responses, units, and shares and ranks without the flagged.
quality_of <- function(wave, issues, told) {
  twins <- near_duplicates(wave)
  grades <- list(speeding = speeding(wave), straight_lining = straight_lining(wave), near_duplicates = twins$all, contradictions = contradictions(wave))
  worst <- do.call(pmax, unname(Filter(Negate(is.null), grades)))
  counts <- function(values, of) setNames(as.list(sapply(of, function(one) sum(values == one))), seq_along(of) - 1)
  checks <- lapply(grades, function(one) if (is.null(one)) list(isMeasured = FALSE) else list(isMeasured = TRUE, counts = counts(one, 0:3)))
  measures <- unit_measures(wave, worst); channels <- lapply(wave$design$units, `[[`, "channel")
  units <- Filter(Negate(is.null), lapply(measures, funnel_of, unit = wave$answers$unit, sector = wave$answers$stratum))
  units <- sapply(names(units), function(id) shown_funnel(units[[id]], hidden_units(measures[[id]], wave$answers, channels, id == "flagged")), simplify = FALSE)
  found <- list(checks = checks, worst = counts(worst >= 2, c(FALSE, TRUE)), units = units, without = list(isShown = FALSE),
    unsure = sum(twins$all != twins$surely))
  if (!isTRUE(told$quality$without$isShown)) return(found)
  scope <- scope_of(wave, which(worst < 2))
  means <- measured(wave, scope, told$issues)
  told_issues <- told$quality$without$issues
  ranks <- ranks_of(scope, means$mention, function(sets) all(sets$tier == sapply(told_issues, `[[`, "tier")))
  change <- means$mention$value - sapply(issues, function(one) if (is.null(one$mention)) NA else one$mention$value)
  most <- which.max(abs(change))
  found$without <- list(isShown = TRUE, removed = sum(worst >= 2), largestChange = list(issue = means$issues[most], change = change[[most]]),
    issues = setNames(lapply(seq_along(means$issues), function(k) list(mention = means$mention$value[[k]], rank = ranks$point[k], tier = ranks$tier[k])), means$issues))
  found
}

found_in <- function(wave, told, scope) {
  means <- measured(wave, scope, told$issues)
  about_issues <- issues_of(wave, scope, means, told$issues)
  sectors <- sectors_of(wave)
  channels <- lapply(split(lapply(wave$design$units, function(one) one), sapply(wave$design$units, `[[`, "sector")), lapply, `[[`, "channel")
  list(issues = about_issues$issues, ranks = about_issues$ranks, indexTornado = about_issues$tornado,
    lines = list(mention = mean(known_values(means$mention), na.rm = TRUE), satisfaction = mean(known_values(means$satisfaction), na.rm = TRUE)),
    indexWeights = wave$design$indexWeights, minimumGroupSize = max(sapply(channels, minimum_of)),
    sample = sample_of(wave, scope), programmes = programmes_of(wave, scope), weighting = weighting_of(scope, means),
    sectors = sectors, fieldwork = fieldwork_of(wave, sectors), commentCount = length(told$comments),
    quality = quality_of(wave, about_issues$issues, told), means = means)
}
