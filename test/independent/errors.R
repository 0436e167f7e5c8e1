# From answers to estimates: influences, what raking leaves of them, totals by unit, units within strata.

# Everything about a set of responses that estimates need.
scope_of <- function(wave, rows = seq_len(nrow(wave$answers))) {
  answers <- wave$answers[rows, , drop = FALSE]
  design <- wave$design$design
  base <- design_weights(answers, design)
  margins <- margins_of(answers, design)
  final <- rake(base, margins)
  unit <- match(answers$unit, sort(unique(answers$unit)))
  stratum <- as.vector(tapply(answers$stratum, unit, `[`, 1))
  explained <- do.call(cbind, c(list(rep(1, nrow(answers))), lapply(margins, function(margin) {
    share <- as.vector(final %*% margin$is_in) / sum(final[rowSums(margin$is_in) > 0])
    (margin$is_in - rep(share, each = nrow(answers))) * (rowSums(margin$is_in) > 0)
  })))
  list(answers = answers, size = nrow(answers), base = base, final = final, margins = margins, unit = unit,
    stratum = stratum, is_probability = design$isProbability,
    basis = if (length(margins) > 0) qr(explained * sqrt(base)))
}

# Influences (a column for each estimate) as totals by unit, after the part that the margins explain is taken out.
totals_of <- function(scope, z) {
  if (!is.null(scope$basis)) {
    root <- sqrt(scope$base)
    z <- scope$final * qr.resid(scope$basis, z / scope$final * root) / root
  }
  rowsum(z, scope$unit)
}

# Deviations of which the squares add up to the variance.
deviations <- function(scope, totals) {
  counts <- table(scope$stratum)[as.character(scope$stratum)]
  means <- rowsum(totals, scope$stratum) / as.vector(table(scope$stratum))
  own <- means[as.character(scope$stratum), , drop = FALSE]
  own[counts == 1, ] <- rep(colMeans(totals), each = sum(counts == 1))
  (totals - own) * sqrt(as.vector(ifelse(counts > 1, counts / (counts - 1), 1)))
}
variances <- function(scope, totals) colSums(deviations(scope, totals)^2)

# Units less strata, of those with somebody who counts: by column.
degrees_of <- function(scope, is_in) {
  has <- rowsum(is_in + 0, scope$unit) > 0
  colSums(has) - colSums(rowsum(has + 0, scope$stratum) > 0)
}

# Means of columns (shares, of zeros and ones) over those with an answer in `is_in`.
means_of <- function(scope, y, is_in = TRUE) {
  y <- as.matrix(y)
  known <- !is.na(y) & is_in & scope$final > 0
  w <- ifelse(known, scope$final, 0)
  y[!known] <- 0
  size <- colSums(w)
  value <- colSums(w * y) / size
  apart <- y - rep(value, each = nrow(y))
  z <- w * apart / rep(size, each = nrow(y))
  z[!known] <- 0
  base <- colSums(known)
  totals <- totals_of(scope, z)
  list(value = value, base = base, weight = size, df = degrees_of(scope, known), totals = totals,
    se = sqrt(variances(scope, totals)), simple = colSums(w * apart^2) / size / (base - 1),
    effective = size^2 / colSums(w^2))
}

korn_graubard <- function(p, se, df, size, level) {
  effective <- if (p <= 0 || p >= 1 || se <= 0) size else p * (1 - p) / se^2
  effective <- min(size, effective * (qt((1 + level) / 2, size - 1) / qt((1 + level) / 2, df))^2)
  x <- p * effective; half <- (1 - level) / 2
  list(low = if (x <= 0) 0 else qbeta(half, x, effective - x + 1), high = if (x >= effective) 1 else qbeta(1 - half, x + 1, effective - x))
}
of_scale <- function(value, se, df, size, level) {
  ends <- pmin(5, pmax(1, value + c(-1, 1) * qt((1 + level) / 2, df) * se))
  list(low = ends[1], high = ends[2])
}

# The k-th of some means as the findings tell an estimate.
estimate_at <- function(scope, means, k, interval, has_effect = TRUE) {
  df <- means$df[[k]]; size <- means$base[[k]]; value <- means$value[[k]]; se <- means$se[[k]]
  if (size == 0) return(NULL)
  found <- list(isEstimable = TRUE, value = value, baseSize = size)
  if (!scope$is_probability || df < 1) return(found)
  found$standardError <- se
  if (!identical(interval, of_scale) || se > 0) {
    found$interval95 <- interval(value, se, df, size, .95)
    found$interval80 <- interval(value, se, df, size, .8)
  }
  if (!has_effect) return(found)
  found$degreesOfFreedom <- df
  if (se > 0 && means$simple[[k]] > 0) {
    found$designEffect <- se^2 / means$simple[[k]]
    found$effectiveSize <- min(size, size / found$designEffect)
  }
  found
}
