# Rank sets (Mogstad, Romano, Shaikh & Wilhelm 2024), tiers and chances of the first places, with draws of our own.
# Draws can't be the same, so that a critical value is only known to lie in a band. What is told must follow, all of it
# together, from one critical value in that band; then every rank and tier is compared exactly.

draws <- 20000
told_draws <- 4000          # docs/methods.md, "Ranks and tiers"
errors_allowed <- 4         # binomial standard errors: beyond them once in 16,000 times

# Satterthwaite: parts of the strata in the variance, averaged over the estimates.
effective_degrees <- function(scope, totals) {
  parts <- rowsum(deviations(scope, totals)^2, scope$stratum)
  parts <- parts[, colSums(parts) > 0, drop = FALSE]
  mean_part <- rowMeans(parts / rep(colSums(parts), each = nrow(parts)))
  1 / sum(mean_part^2 / pmax(1, as.vector(table(scope$stratum)) - 1))
}

# A share of 0 or 1 has the variance that its interval stands for.
rank_covariance <- function(scope, means) {
  covariance <- crossprod(deviations(scope, means$totals))
  for (k in which(means$value <= 0 | means$value >= 1)) {
    ends <- korn_graubard(means$value[[k]], 0, means$df[[k]], means$base[[k]], .95)
    covariance[k, k] <- ((ends$high - ends$low) / qt(.975, means$df[[k]]))^2
  }
  covariance
}

normal_draws <- function(covariance, count) {
  parts <- eigen(covariance, symmetric = TRUE)
  matrix(rnorm(count * nrow(covariance)), count) %*% (t(parts$vectors) * sqrt(pmax(parts$values, 0)))
}

# Every pair has an error of its own: draws of sqrt(df / chi-square), a stretch of a long row for each.
spread_row <- function(df) sqrt(df / rchisq(20 * draws, df))

# Largest standardised difference in these draws over the pairs that are not yet rejected, up or down.
largest_in <- function(rows, z, pairs, spreads, left) {
  most <- rep(-Inf, length(rows))
  for (p in which(left$up | left$down)) {
    one <- (z[rows, pairs$first[p]] - z[rows, pairs$second[p]]) / pairs$error[p] * spreads[pairs$start[p] + rows]
    most <- pmax(most, if (!left$down[p]) one else if (!left$up[p]) -one else abs(one))
  }
  most
}

# The last critical value, rejecting step by step, when quantiles are taken `shift` beside the level. Values only fall
# from step to step, so that the largest tenths of the draws are enough unless the quantile falls below them.
last_critical <- function(shift, first, z, pairs, spreads, level = .95) {
  place <- ceiling((1 - level - shift) * draws)
  all_rows <- seq_len(draws); rows <- all_rows; least <- -Inf; most <- first
  left <- list(up = rep(TRUE, length(pairs$t)), down = rep(TRUE, length(pairs$t)))
  repeat {
    critical <- sort(most, decreasing = TRUE)[place]
    if (critical < least) { rows <- all_rows; least <- -Inf; most <- largest_in(rows, z, pairs, spreads, left); next }
    gone <- (left$up & pairs$t > critical) | (left$down & -pairs$t > critical)
    if (!any(gone)) return(critical)
    left <- list(up = left$up & pairs$t <= critical, down = left$down & -pairs$t <= critical)
    if (length(rows) == draws) {
      least <- sort(most, decreasing = TRUE)[.3 * draws]
      rows <- which(most >= least)
    }
    most <- largest_in(rows, z, pairs, spreads, left)
  }
}

# The lowest critical value that draws could lead to, ours, and the highest.
critical_band <- function(t, z, errors, df, level = .95) {
  at <- which(upper.tri(t) & errors > 0, arr.ind = TRUE)
  spreads <- spread_row(df)
  pairs <- list(first = at[, 1], second = at[, 2], error = errors[at], t = t[at],
    start = sample(19 * draws, nrow(at), replace = TRUE))
  first <- largest_in(seq_len(draws), z, pairs, spreads, list(up = rep(TRUE, nrow(at)), down = rep(TRUE, nrow(at))))
  away <- errors_allowed * sqrt(level * (1 - level) * (1 / told_draws + 1 / draws))
  sapply(c(-away, 0, away), last_critical, first = first, z = z, pairs = pairs, spreads = spreads)
}

sets_at <- function(critical, t, value) {
  above <- t > critical
  size <- length(value)
  order <- order(-value); tier <- rep(1, size); now <- 1; start <- 1
  while (start <= size) {
    later <- which(!above[order[start], order] & seq_len(size) > start)
    end <- max(start, later)
    tier[order[start:end]] <- now
    now <- now + 1; start <- end + 1
  }
  list(low = 1 + colSums(above), high = size - rowSums(above), tier = tier)
}

# What every critical value of the band gives; `is_told` picks the one that is told, else our own.
ranks_of <- function(scope, means, is_told) {
  value <- unname(means$value); size <- length(value)
  point <- sapply(value, function(one) 1 + sum(value > one))
  if (!scope$is_probability || min(means$df) < 1)
    return(list(point = point, low = rep(1, size), high = rep(size, size), tier = rep(1, size), chance = rep(min(1, 5 / size), size)))
  covariance <- rank_covariance(scope, means)
  df <- min(means$df, effective_degrees(scope, means$totals))
  errors <- outer(diag(covariance), diag(covariance), `+`) - 2 * covariance
  errors <- sqrt(ifelse(errors > 1e-18, errors, 0))
  t <- ifelse(errors > 0, outer(value, value, `-`) / errors, 0)
  z <- normal_draws(covariance, draws)
  band <- critical_band(t, z, errors, df)
  places <- sort(unique(c(band, t[t > band[1] & t < band[3]])))
  candidates <- lapply(places[order(abs(places - band[2]))], sets_at, t = t, value = value)
  fitting <- Filter(is_told, candidates)
  sets <- if (length(fitting) > 0) fitting[[1]] else sets_at(band[2], t, value)
  drawn <- z * sqrt(df / rchisq(draws, df)) + rep(value, each = draws)
  fifth <- apply(drawn, 1, function(row) sort(row, decreasing = TRUE)[min(5, size)])
  c(sets, list(point = point, chance = colMeans(drawn >= fifth), band = band, choices = length(candidates), fits = length(fitting) > 0))
}

# Whether a share of `told_draws` draws may come from the chance that ours show.
is_chance <- function(told, ours) {
  hits <- round(told * told_draws)
  tail <- pnorm(-errors_allowed)
  count <- ours * draws
  low <- qbeta(tail, count, draws - count + 1); high <- qbeta(1 - tail, count + 1, draws - count)
  abs(told * told_draws - hits) < 1e-6 && hits >= qbinom(tail, told_draws, low) && hits <= qbinom(1 - tail, told_draws, high)
}
