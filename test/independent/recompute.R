# Makes the numbers of a capsule again without any code of Minyi: base R, and package survey as a second witness.
#   Rscript recompute.R FOLDER        FOLDER: an unzipped capsule
# Reads only answers.csv, weights.csv, claims.csv, design.json, instrument.json and plan.json.
# Prints every difference, what it can't recompute, and at last "N agree, N differ".

folder <- commandArgs(trailingOnly = TRUE)[1]
tolerance <- 1e-7

# ---- reading -------------------------------------------------------------------------------------------------------
parse_json <- function(path) {
  text <- paste(readLines(path, encoding = "UTF-8", warn = FALSE), collapse = " ")
  pattern <- '"(?:[^"\\\\]|\\\\.)*"|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null|[][{}:,]'
  tokens <- regmatches(text, gregexpr(pattern, text, perl = TRUE))[[1]]
  at <- 0L
  value <- function() {
    at <<- at + 1L
    token <- tokens[at]
    if (token == "{") {
      found <- list()
      while (tokens[at + 1L] != "}") {
        if (tokens[at + 1L] == ",") at <<- at + 1L
        key <- substr(tokens[at + 1L], 2, nchar(tokens[at + 1L]) - 1)
        at <<- at + 2L
        found[key] <- list(value())
      }
      at <<- at + 1L
      return(found)
    }
    if (token == "[") {
      found <- list()
      while (tokens[at + 1L] != "]") {
        if (tokens[at + 1L] == ",") at <<- at + 1L
        found[length(found) + 1L] <- list(value())
      }
      at <<- at + 1L
      return(found)
    }
    if (startsWith(token, '"')) return(substr(token, 2, nchar(token) - 1))
    switch(token, true = TRUE, false = FALSE, null = NULL, as.numeric(token))
  }
  value()
}
table_of <- function(name, ...)
  read.csv(file.path(folder, name), fileEncoding = "UTF-8-BOM", check.names = FALSE, ...)

answers <- table_of("answers.csv")
weights <- table_of("weights.csv")
claims <- table_of("claims.csv", colClasses = "character")
design <- parse_json(file.path(folder, "design.json"))
instrument <- parse_json(file.path(folder, "instrument.json"))
plan <- parse_json(file.path(folder, "plan.json"))
n <- nrow(answers)

# ---- design weights and raking -------------------------------------------------------------------------------------
strata <- design$design$strata
population <- setNames(sapply(strata, `[[`, "population"), sapply(strata, `[[`, "code"))
is_probability <- design$design$isProbability
in_unit <- ave(rep(1, n), answers$unit, FUN = sum)
units_in <- tapply(answers$unit, answers$stratum, function(one) length(unique(one)))
base <- if (is_probability) {
  as.vector(population[as.character(answers$stratum)] / (units_in[as.character(answers$stratum)] * in_unit))
} else rep(1, n)

column <- function(name) switch(name, `@sector` = answers$stratum, `@size` = answers$unit_size, answers[[name]])
margins <- lapply(design$design$margins, function(margin) {
  keys <- do.call(paste, lapply(unlist(margin$variables), column))
  cells <- sapply(margin$cells, function(cell) paste(unlist(cell$codes), collapse = " "))
  people <- sapply(margin$cells, `[[`, "population")
  list(id = margin$id, cell = match(keys, cells), share = people / sum(people))
})
margins <- Filter(function(margin) all(margin$share == 0 | seq_along(margin$share) %in% margin$cell), margins)

worst_error <- function(margin, w) {
  known <- !is.na(margin$cell)
  found <- sapply(seq_along(margin$share), function(k) sum(w[known & margin$cell == k])) / sum(w[known])
  max(ifelse(margin$share > 0, abs(found / margin$share - 1), found))
}
final <- base
if (length(margins) > 0) for (round in 1:2000) {
  for (margin in margins) {
    known <- !is.na(margin$cell)
    sums <- sapply(seq_along(margin$share), function(k) sum(final[known & margin$cell == k]))
    target <- margin$share * sum(sums)
    final[known] <- (final * (target / sums)[margin$cell])[known]
  }
  if (max(sapply(margins, worst_error, w = final)) < 1e-13) break
}

# ---- errors: residuals from the margins, totals by unit, units within strata ------------------------------------------
explained <- cbind(1, do.call(cbind, lapply(margins, function(margin) {
  known <- !is.na(margin$cell)
  sapply(seq_along(margin$share), function(k)
    ifelse(known, (margin$cell == k) - sum(final[known & margin$cell == k]) / sum(final[known]), 0))
})))
explained[is.na(explained)] <- 0
basis <- qr(explained * sqrt(base))
residual <- function(z) if (length(margins) == 0) z else {
  part <- z / final
  final * qr.resid(basis, part * sqrt(base)) / sqrt(base)
}
stratum_of <- tapply(answers$stratum, answers$unit, `[`, 1)
variance <- function(z) {
  totals <- tapply(residual(z), answers$unit, sum)
  sum(tapply(seq_along(totals), stratum_of, function(at) {
    if (length(at) < 2) return((totals[at] - mean(totals))^2)
    length(at) / (length(at) - 1) * sum((totals[at] - mean(totals[at]))^2)
  }))
}
degrees <- function(is_in) length(unique(answers$unit[is_in])) - length(unique(answers$stratum[is_in]))

korn_graubard <- function(p, se, df, size) {
  effective <- if (p <= 0 || p >= 1 || se <= 0) size else p * (1 - p) / se^2
  effective <- min(size, effective * (qt(.975, size - 1) / qt(.975, df))^2)
  x <- p * effective
  c(if (x <= 0) 0 else qbeta(.025, x, effective - x + 1), if (x >= effective) 1 else qbeta(.975, x + 1, effective - x))
}
# A mean over those with an answer (0 or more); `is_in` says of whom.
estimate <- function(y, is_share, is_in = rep(TRUE, n)) {
  is_in <- is_in & !is.na(y) & y >= 0 & final > 0
  w <- ifelse(is_in, final, 0)
  value <- sum(w[is_in] * y[is_in]) / sum(w)
  z <- ifelse(is_in, w * (y - value) / sum(w), 0)
  df <- degrees(is_in)
  found <- list(value = value, base = sum(is_in), z = z, weight = sum(w), df = df)
  if (!is_probability || df < 1) return(found)
  se <- sqrt(variance(z))
  range <- if (is_share) korn_graubard(value, se, df, found$base)
    else pmin(5, pmax(1, value + c(-1, 1) * qt(.975, df) * se))
  c(found, list(se = se, low = range[1], high = range[2]))
}

# ---- which column is about which issue ---------------------------------------------------------------------------------
mention_of <- setNames(sapply(plan$estimates, `[[`, "variable"), sapply(plan$estimates, `[[`, "name"))
items <- unlist(lapply(instrument$sections, `[[`, "items"), recursive = FALSE)
names(items) <- sapply(items, `[[`, "id")
rating_of <- function(ids) {
  found <- character()
  for (id in unlist(ids)) for (row in items[[id]]$rows)
    if (!is.null(row$issue) && !(row$issue %in% names(found))) found[row$issue] <- paste(id, row$code, sep = "_")
  found
}
about <- list(concern = rating_of(instrument$analysis$concern), satisfaction = rating_of(instrument$analysis$satisfaction))

measures <- list(
  mention = function(issue) estimate(answers[[mention_of[[issue]]]], TRUE),
  concern = function(issue) estimate(answers[[about$concern[[issue]]]], FALSE),
  satisfaction = function(issue) estimate(answers[[about$satisfaction[[issue]]]], FALSE),
  dissatisfied = function(issue) {
    y <- answers[[about$satisfaction[[issue]]]]
    estimate(ifelse(y < 0, y, y <= 2), TRUE)
  },
  dontKnow = function(issue) {
    y <- answers[[about$satisfaction[[issue]]]]
    estimate(ifelse(y == -8, 1, ifelse(y < 0, -2, 0)), TRUE)
  })
known <- new.env()
once <- function(key, make) {
  if (is.null(known[[key]])) assign(key, make(), known)
  known[[key]]
}
measured <- function(issue, what) once(paste(issue, what), function() measures[[what]](issue))
grouped <- function(variable) column(variable)
in_group <- function(issue, variable, code) once(paste(issue, variable, code), function()
  estimate(answers[[mention_of[[issue]]]], TRUE, grouped(variable) == code))
# Group less all others of the same variable.
difference <- function(issue, variable, code) {
  y <- answers[[mention_of[[issue]]]]
  in_group(issue, variable, code)$value - estimate(y, TRUE, grouped(variable) >= 0 & grouped(variable) != code)$value
}
kish <- sum(final)^2 / sum(final^2)
issues <- names(mention_of)
half_width <- function(one) (one$high - one$low) / 2
margin_error <- function(id, w) worst_error(Filter(function(margin) margin$id == id, margins)[[1]], w)
programme <- function(index) instrument$analysis$programmes[[as.integer(index) + 1]]
knowing <- function(rating, knowledge) {
  condition <- items[[rating]]$showIf
  if (!is.null(condition$`in`) && identical(condition$variable, knowledge)) return(unlist(condition$`in`))
  codes <- sapply(items[[knowledge]]$categories, `[[`, "code")
  head(codes[codes >= 0], -1)
}
least_change <- function(text, issue, what) {
  one <- measured(issue, what)
  one$value + sign(text) * max(abs(text), 1.96 * sqrt(2) * one$se)
}
issued_in <- function(code) Filter(function(one) one$sector == code, design$issued)[[1]]$count
sample_part <- function(variable, code, what) {
  values <- grouped(variable)
  is_in <- values == code
  switch(what, baseSize = sum(is_in), shareUnweighted = sum(is_in) / sum(values >= 0),
    shareWeighted = sum(final[is_in]) / sum(final[values >= 0]))
}
just <- function(value) list(value = value)

# ---- kinds of claims: a pattern of the source, and what it should be ---------------------------------------------------
kinds <- list(
  list("shares, means and their errors", "^issues/([^/]+)/(mention|concern|satisfaction|dissatisfied|dontKnow)$",
    function(m) measured(m[2], m[3])),
  list("bases", "^issues/([^/]+)/([a-zA-Z]+)/baseSize$", function(m) just(measured(m[2], m[3])$base)),
  list("ends of intervals", "^issues/([^/]+)/mention/interval95/(low|high)$", function(m) just(measured(m[2], "mention")[[m[3]]])),
  list("half-widths", "^halfWidth:issues/([^/]+)/([a-zA-Z]+)$", function(m) just(half_width(measured(m[2], m[3])))),
  list("shares of groups", "^issues/([^/]+)/groups/([^/]+)/cells/([0-9]+)/estimate$", function(m) in_group(m[2], m[3], m[4])),
  list("differences of groups from the rest", "^absolute:issues/([^/]+)/groups/([^/]+)/cells/([0-9]+)/difference/value$",
    function(m) just(abs(difference(m[2], m[3], m[4])))),
  list("the sample", "^sample/([^:]+):([0-9]+)/(baseSize|shareUnweighted|shareWeighted)$",
    function(m) just(sample_part(m[2], m[3], m[4]))),
  list("means over all issues", "^lines/(mention|satisfaction)$",
    function(m) just(mean(sapply(issues, function(issue) measured(issue, m[2])$value)))),
  list("targets", "^target:([-0-9.]+),issues/([^/]+)/([a-zA-Z]+)$", function(m) just(least_change(as.numeric(m[2]), m[3], m[4]))),
  list("programmes", "^programmes/([0-9]+)/known$", function(m) {
    one <- programme(m[2])
    y <- answers[[one$knowledge]]
    estimate(ifelse(y < 0, y, y %in% knowing(one$rating, one$knowledge)), TRUE)
  }),
  list("programmes", "^programmes/([0-9]+)/rating$", function(m) estimate(answers[[programme(m[2])$rating]], FALSE)),
  list("fieldwork", "^fieldwork/(valid|received)$", function(m) just(n)),
  list("fieldwork", "^fieldwork/units$", function(m) just(length(design$units))),
  list("fieldwork", "^ratio:fieldwork/valid,fieldwork/received$", function(m) just(1)),
  list("fieldwork", "^sectors/([0-9]+)/population$", function(m) just(population[[m[2]]])),
  list("fieldwork", "^sectors/([0-9]+)/units$", function(m) just(sum(sapply(design$units, `[[`, "sector") == as.numeric(m[2])))),
  list("fieldwork", "^sectors/([0-9]+)/valid$", function(m) just(sum(answers$stratum == as.numeric(m[2])))),
  list("fieldwork", "^sectors/([0-9]+)/issued$", function(m) just(issued_in(as.numeric(m[2])))),
  list("weighting", "^weighting/effectiveSize$", function(m) just(kish)),
  list("weighting", "^weighting/designEffectOfWeights$", function(m) just(n / kish)),
  list("weighting", "^weighting/degreesOfFreedom$", function(m) just(degrees(final > 0))),
  list("weighting", "^weighting/largestHalfWidth$",
    function(m) just(max(sapply(issues, function(issue) half_width(measured(issue, "mention")))))),
  list("weighting", "^weighting/margins/([^/]+)/worstErrorBefore$", function(m) just(margin_error(m[2], base))),
  list("numbers of issues", "^count:issues/\\*$", function(m) just(length(issues))))

# ---- comparing ---------------------------------------------------------------------------------------------------------
agree <- 0; differ <- 0
check <- function(place, told, found) {
  if (isTRUE(abs(told - found) <= tolerance * max(abs(told), abs(found), 1e-9))) { agree <<- agree + 1; return(TRUE) }
  differ <<- differ + 1
  cat(sprintf("%s: %.12g ≠ %.12g\n", place, told, found))
  FALSE
}
number <- function(text) suppressWarnings(as.numeric(sub("^'", "", text)))
for (i in seq_len(n)) {
  check(sprintf("weights.csv/%d/base_weight", i), weights$base_weight[i], base[i])
  check(sprintf("weights.csv/%d/final_weight", i), weights$final_weight[i], final[i])
}
cat(sprintf("weights: %d numbers\n", agree + differ))

columns <- c(value = "value", se = "standard_error", low = "interval95_low", high = "interval95_high", base = "base_size")
covered <- 0; numbers <- 0; by_kind <- list(); left <- character()
for (i in seq_len(nrow(claims))) {
  source <- claims$source[i]
  told <- sapply(claims[i, columns], number)
  numbers <- numbers + sum(!is.na(told))
  hit <- NULL
  for (kind in kinds) {
    match <- regmatches(source, regexec(kind[[2]], source))[[1]]
    if (length(match) > 0) { hit <- kind; break }
  }
  if (is.null(hit)) { left <- c(left, source); next }
  found <- hit[[3]](match)
  for (k in which(!is.na(told))) {
    expected <- found[[names(columns)[k]]]
    check(sprintf("claims.csv/%s/%s", claims$id[i], columns[k]), told[[k]], if (is.null(expected)) NaN else expected)
  }
  covered <- covered + sum(!is.na(told))
  by_kind[[hit[[1]]]] <- sum(by_kind[[hit[[1]]]], 1)
}
for (name in names(by_kind)) cat(sprintf("%s: %d claims\n", name, by_kind[[name]]))

# ---- a second witness: package survey ------------------------------------------------------------------------------------
mentions <- lapply(issues, measured, what = "mention")
if (is_probability && length(margins) > 0 && requireNamespace("survey", quietly = TRUE) &&
    !anyNA(unlist(lapply(margins, `[[`, "cell")))) {
  suppressPackageStartupMessages(library(survey))
  frame <- data.frame(unit = answers$unit, stratum = answers$stratum, base = base)
  frame$all <- 1
  cells <- lapply(margins, function(margin) sapply(seq_along(margin$share), function(k) as.numeric(margin$cell == k)))
  # The last cell of every margin after the first follows from the others.
  terms <- do.call(cbind, c(cells[1], lapply(cells[-1], function(one) one[, -ncol(one), drop = FALSE])))
  totals <- sum(base) * unlist(c(list(margins[[1]]$share), lapply(margins[-1], function(one) head(one$share, -1))))
  colnames(terms) <- names(totals) <- paste0("m", seq_along(totals))
  frame <- cbind(frame, terms)
  drawn <- svydesign(id = ~unit, strata = ~stratum, weights = ~base, data = frame)
  options(survey.lonely.psu = "adjust")
  raked <- calibrate(drawn, reformulate(names(totals), intercept = FALSE), totals, calfun = "raking", epsilon = 1e-12, maxit = 200)
  for (k in seq_along(issues)) {
    y <- answers[[mention_of[[issues[k]]]]]
    raked$variables$y <- ifelse(y < 0, NA, y)
    one <- svymean(~y, subset(raked, !is.na(y)))
    check(sprintf("survey/%s/value", issues[k]), mentions[[k]]$value, coef(one)[[1]])
    check(sprintf("survey/%s/standard_error", issues[k]), mentions[[k]]$se, SE(one)[[1]])
  }
  cat(sprintf("package survey: shares and errors of %d issues\n", length(issues)))
} else cat("package survey: not asked\n")

cat(sprintf("claims.csv: %d of %d numbers recomputed; not: %s\n", covered, numbers,
  paste(unique(gsub("[0-9]+", "N", gsub("[A-F][0-9]{2}", "#", left))), collapse = " ")))
cat(sprintf("%d agree, %d differ\n", agree, differ))
quit(status = if (differ > 0) 1 else 0)
