# Shares of every group of a variable, and each group against all others, for all issues at once.

# Variables that make groups, with their codes in the order of the codebook.
groupings_of <- function(wave) {
  codes_of <- function(name) as.numeric(wave$codebook$code[wave$codebook$variable == name])
  named <- unique(unlist(wave$instrument$analysis$groups))
  strata <- sapply(wave$design$design$strata, `[[`, "code")
  strata <- unique(c(strata, sapply(wave$design$units, `[[`, "sector")))
  c(list(`@sector` = strata), Filter(length, sapply(named, codes_of, simplify = FALSE)))
}

# One group less all others: with what both share counted once, never below the score test of two samples.
against_rest <- function(scope, y, is_own, is_rest) {
  own <- means_of(scope, y, is_own); rest <- means_of(scope, y, is_rest)
  if (any(rest$base == 0) || any(pmin(own$df, rest$df) < 1)) return(list(own = own))
  pooled <- (own$value * own$weight + rest$value * rest$weight) / (own$weight + rest$weight)
  floor <- pooled * (1 - pooled) * (1 / own$effective + 1 / rest$effective)
  value <- own$value - rest$value
  se <- sqrt(pmax(variances(scope, own$totals - rest$totals), floor))
  below <- own$se^4 / own$df + rest$se^4 / rest$df
  df <- ifelse(below > 0, (own$se^2 + rest$se^2)^2 / below, pmin(own$df, rest$df))
  p <- ifelse(se > 0, 2 * pt(-abs(value) / se, df), ifelse(value == 0, 1, 0))
  list(own = own, value = value, se = se, p = p)
}

# cells[[variable]][[code]] for all issues, and p adjusted over all that is shown: `shows(issue, variable, code)`.
groups_of <- function(wave, scope, y, shows) {
  issues <- colnames(y)
  cells <- sapply(names(groupings <- groupings_of(wave)), function(variable) {
    own <- values_of(scope$answers, variable); codes <- groupings[[variable]]
    sapply(as.character(codes), function(code)
      against_rest(scope, y, own == as.numeric(code), own %in% codes & own != as.numeric(code)), simplify = FALSE)
  }, simplify = FALSE)
  flat <- do.call(rbind, lapply(names(cells), function(variable) do.call(rbind, lapply(names(cells[[variable]]), function(code) {
    cell <- cells[[variable]][[code]]
    shown <- sapply(issues, shows, variable = variable, code = code)
    data.frame(issue = issues, variable = variable, code = code, shown = shown,
      p = if (is.null(cell$p) || !scope$is_probability) NA_real_ else unname(cell$p))
  }))))
  flat$p[!flat$shown] <- NA
  flat$adjusted <- p.adjust(flat$p, "BH")
  list(cells = cells, adjusted = setNames(flat$adjusted, paste(flat$issue, flat$variable, flat$code)),
    shown = setNames(flat$shown, paste(flat$issue, flat$variable, flat$code)))
}

# What the findings tell of one issue.
cells_of <- function(scope, groups, issue) lapply(setNames(names(groups$cells), names(groups$cells)), function(variable) {
  cells <- sapply(names(groups$cells[[variable]]), function(code) {
    cell <- groups$cells[[variable]][[code]]; key <- paste(issue, variable, code)
    if (!groups$shown[[key]]) return(list(estimate = list(isEstimable = FALSE)))
    found <- list(estimate = estimate_at(scope, cell$own, issue, korn_graubard, has_effect = FALSE))
    adjusted <- groups$adjusted[[key]]
    if (is.na(adjusted)) return(found)
    value <- cell$value[[issue]]
    direction <- if (adjusted >= .05) "not_significant" else if (value > 0) "higher" else "lower"
    c(found, list(difference = list(value = value, standardError = cell$se[[issue]], pAdjusted = adjusted, direction = direction)))
  }, simplify = FALSE)
  list(cells = cells)
})

# Share of the population in groups that name an issue at least as often as the average issue, over variables.
breadths_of <- function(scope, groups, issues) {
  parts <- lapply(names(groups$cells), function(variable) {
    own <- values_of(scope$answers, variable); codes <- names(groups$cells[[variable]])
    weight <- sapply(codes, function(code) sum(scope$final[own == as.numeric(code)]))
    value <- sapply(codes, function(code) ifelse(groups$shown[paste(issues, variable, code)], groups$cells[[variable]][[code]]$own$value[issues], NA))
    value <- matrix(value, nrow = length(issues))
    broad <- value >= rep(colMeans(value, na.rm = TRUE), each = nrow(value))
    total <- as.vector((!is.na(value)) %*% weight)
    share <- as.vector(ifelse(is.na(broad), FALSE, broad) %*% weight) / total
    ifelse(rowSums(!is.na(value)) < 2 | !(total > 0), NA, share)
  })
  setNames(rowMeans(do.call(cbind, parts), na.rm = TRUE), issues)
}
