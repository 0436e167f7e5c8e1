# Grades of responses: too fast, one column, contradictions (near-duplicates are in duplicates.R), and units against
# their sector. Every limit stands in docs/methods.md, "Quality of responses".

grade_by <- function(value, limits) rowSums(outer(value, limits, `>=`))

# ---- too fast ----
speeding <- function(wave) {
  if (is.null(wave$pace)) return(NULL)
  length_of <- function(text) nchar(gsub("\\s", "", text, perl = TRUE))
  shortest <- sapply(wave$items[colnames(wave$pace)], function(item) {
    rows <- if (is.null(item$rows)) 1 else if (is.null(item$subset)) length(item$rows) else min(item$subset$size, length(item$rows))
    labels <- sapply(item$rows, function(row) length_of(row$label$`zh-CN`))
    read <- length_of(item$text$`zh-CN`) + if (length(labels) > 0) mean(labels) * rows else 0
    max(rows, read / 13)
  })
  is_timed <- wave$pace > 0
  # The lower median, of thirty people at least.
  usual <- apply(wave$pace, 2, function(one) { one <- sort(one[one > 0]); if (length(one) < 30) 0 else one[ceiling(length(one) / 2)] })
  is_fast <- is_timed & (wave$pace <= rep(shortest, each = nrow(wave$pace)) | wave$pace < .3 * rep(usual, each = nrow(wave$pace)))
  timed <- rowSums(is_timed)
  ifelse(timed < 5, 0, grade_by(rowSums(is_fast) / pmax(1, timed), c(.2, 1 / 3, .6)))
}

# ---- one column ----
straight_lining <- function(wave) {
  grids <- Filter(function(item) length(item$rows) >= 3, wave$items)
  if (length(grids) == 0) return(NULL)
  answers <- lapply(grids, function(item) as.matrix(wave$answers[, paste(item$id, sapply(item$rows, `[[`, "code"), sep = "_")]))
  squares <- freedom <- 0
  for (one in answers) {
    one[one < 0] <- NA
    own_squares <- rowSums((one - rowMeans(one, na.rm = TRUE))^2, na.rm = TRUE)
    own_freedom <- pmax(0, rowSums(!is.na(one)) - 1)
    variance <- sum(own_squares) / sum(own_freedom)
    if (!(variance > 0)) next
    squares <- squares + own_squares / variance; freedom <- freedom + own_freedom
  }
  runs <- apply(do.call(cbind, answers), 1, function(row) {
    row <- row[row >= 0 | row == -8]
    lengths <- rle(row)$lengths
    c(answered = length(row), repeats = sum(lengths - 1), longest = max(0, lengths))
  })
  share <- min(.95, sum(runs["repeats", ]) / max(1, sum(runs["answered", ]) - ncol(runs)))
  longest <- runs["longest", ]; answered <- runs["answered", ]
  expected <- (1 + (answered - longest) * (1 - share)) * share^(longest - 1)
  narrow <- ifelse(freedom >= 9 & squares < qchisq(.001, pmax(1, freedom)), grade_by(1 - squares / pmax(1, freedom), c(.7, .85, .95)), 0)
  long <- ifelse(answered > 0 & expected < .001, grade_by(longest / pmax(1, answered), c(.3, .5, .75)), 0)
  pmax(narrow, long)
}

# ---- contradictions ----
# TRUE, FALSE, or NA where something is missing.
holds <- function(answers, condition) {
  if (!is.null(condition$all)) return(Reduce(`&`, lapply(condition$all, holds, answers = answers)))
  if (!is.null(condition$any)) return(Reduce(`|`, lapply(condition$any, holds, answers = answers)))
  if (!is.null(condition$not)) return(!holds(answers, condition$not))
  x <- values_of(answers, condition$variable)
  if (!is.null(condition$`in`)) return(ifelse(x %in% unlist(condition$`in`), TRUE, ifelse(x >= 0, FALSE, NA)))
  if (!is.null(condition$isAnswered)) return((x >= 0 | x < -2) == condition$isAnswered)
  least <- if (is.null(condition$atLeast)) -Inf else condition$atLeast
  most <- if (is.null(condition$atMost)) Inf else condition$atMost
  ifelse(x < 0, NA, x >= least & x <= most)
}

contradictions <- function(wave) {
  points <- rep(0, nrow(wave$answers))
  declared <- wave$instrument$analysis$contradictions
  for (pair in declared) points <- points + ifelse(holds(wave$answers, pair$when) %in% TRUE, if (isTRUE(pair$isImpossible)) 3 else 1, 0)
  about <- columns_about(wave)
  both <- intersect(names(about$mention), names(about$concern))
  if (length(declared) + length(both) == 0) return(NULL)
  pressing <- as.matrix(wave$answers[, about$mention[both]]) == 1; unconcerned <- as.matrix(wave$answers[, about$concern[both]]) == 1
  points <- points + rowSums(pressing & unconcerned)
  ifelse(points >= 6, 3, (points > 0) + (points >= 3))
}

# ---- units against their sector ----
unit_measures <- function(wave, worst) {
  columns <- function(ids) unlist(lapply(unlist(ids), function(id) wave$codebook$variable[wave$codebook$item == id]))
  mean_of <- function(ids) rowMeans(matrix_of(wave$answers, unique(columns(ids))), na.rm = TRUE)
  coded <- unique(wave$codebook$variable[wave$codebook$kind == "coded" & wave$codebook$item != ""])
  all <- as.matrix(wave$answers[, coded])
  list(satisfaction = mean_of(wave$instrument$analysis$satisfaction), concern = mean_of(wave$instrument$analysis$concern),
    no_opinion = rowSums(all < 0 & all != -1) / rowSums(all != -1), flagged = (worst >= 2) + 0)
}

# Spiegelhalter (2005) and the intra-cluster correlation of the analysis of variance (Donner 1986).
funnel_of <- function(y, unit, sector) {
  known <- !is.na(y); y <- y[known]; unit <- unit[known]; sector <- sector[known]
  n <- length(y); size <- tapply(y, unit, length); own <- tapply(y, unit, mean); k <- length(size)
  within <- sqrt(sum((y - own[as.character(unit)])^2) / (n - k))
  from_sector <- own - tapply(y, sector, mean)[as.character(tapply(sector, unit, `[`, 1))]
  used <- size > 1
  if (sum(used) < 5 || !(within > 0)) return(NULL)
  error <- within / sqrt(size[used]); value <- from_sector[used]; score <- value / error
  cut <- floor(.1 * sum(used)); ordered <- sort(score)
  pulled <- mean(pmin(ordered[sum(used) - cut], pmax(ordered[cut + 1], score))^2) / .6786
  w <- 1 / error^2
  between <- sqrt(max(0, (sum(used) * pulled - (sum(used) - 1)) / (sum(w) - sum(w^2) / sum(w))))
  among <- (sum(size * own^2) - n * mean(y)^2) / (k - 1); inside <- within^2; m <- (n - sum(size^2) / n) / (k - 1)
  list(within = within, between = between, correlation = (among - inside) / (among + (m - 1) * inside),
    unit = names(size)[used], size = as.vector(size[used]), count = as.vector(tapply(y, unit, sum)[used]), value = as.vector(value),
    grade = grade_by(as.vector(abs(value) / sqrt(within^2 / size[used] + between^2)), c(qnorm(.975), qnorm(.999), 4)))
}

# Counts of 1 to 9, and of all but so few, with as many others as it takes that none follows from the sum of all.
hidden_cells <- function(counts) {
  rest <- sum(counts) - counts
  hidden <- counts > 0 & (counts < 10 | (rest > 0 & rest < 10))
  if (!any(hidden)) return(hidden)
  largest <- max(counts[hidden])
  for (k in setdiff(order(counts == 0, counts), which(hidden))) {
    inside <- sum(counts[hidden])
    if (sum(hidden) > 1 && (inside == sum(counts) || (inside >= 10 && inside > largest))) break
    hidden[k] <- TRUE
  }
  counts %in% counts[hidden]
}

# Units without a point: by their people, by those with a value, and where this counts people by these and the others;
# in each sector and in each channel of it.
hidden_units <- function(y, answers, channels, is_count) {
  ids <- sort(unique(answers$unit)); at <- match(ids, answers$unit)
  sector <- answers$stratum[at]; channel <- sapply(ids, function(unit) paste(channels[[unit]]))
  groups <- c(split(seq_along(ids), sector), split(seq_along(ids), paste(sector, channel)))
  lines <- c(list(rep(TRUE, length(y)), !is.na(y)), if (is_count) list(y %in% 1, y %in% 0))
  hidden <- rep(FALSE, length(ids))
  for (line in lines) {
    people <- as.vector(tapply(line, factor(answers$unit, ids), sum))
    for (own in groups) hidden[own] <- hidden[own] | hidden_cells(people[own])
  }
  ids[hidden]
}

# As the capsule tells it: units of ten people at least, in an order that tells nothing.
shown_funnel <- function(funnel, hidden) {
  shown <- funnel$size >= 10 & !(funnel$unit %in% hidden)
  at <- which(shown); at <- at[order(funnel$size[at], funnel$value[at], funnel$grade[at])]
  points <- lapply(at, function(k) list(size = funnel$size[k], value = funnel$value[k], grade = funnel$grade[k]))
  c(funnel[c("within", "between", "correlation")], list(points = setNames(points, seq_along(at) - 1), small = sum(!shown)))
}
