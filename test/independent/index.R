# Quadrants of attention and satisfaction, hot index, and how its places hang on its weights.

# Side of the mean of all that is known: by the t interval of "one less the mean of all".
sides_of <- function(scope, means, is_scale = FALSE) {
  known <- which(means$base > 0)
  difference <- means$value[known] - mean(means$value[known])
  has_error <- scope$is_probability && min(means$df[known]) > 0
  sides <- lapply(seq_along(known), function(k) list(is_high = difference[[k]] >= 0, is_certain = FALSE))
  if (has_error) {
    df <- min(means$df[known])
    totals <- means$totals[, known, drop = FALSE]
    floor <- sapply(known, function(k) {
      value <- means$value[[k]]
      if (is_scale || means$se[[k]] > 0 || (value > 0 && value < 1)) return(0)
      ends <- korn_graubard(value, 0, means$df[[k]], means$base[[k]], .95)
      ((ends$high - ends$low) / qt(.975, means$df[[k]]))^2
    })
    se <- sqrt(variances(scope, totals - rowMeans(totals)) + floor * (1 - 1 / length(known))^2)
    # All of one opinion: nothing is known of how far others could be from it.
    for (k in which(se > 0 & !(is_scale & means$se[known] == 0))) {
      t <- difference[[k]] / se[[k]]
      sides[[k]] <- list(is_high = difference[[k]] >= 0, is_certain = abs(t) > qt(.975, df),
        line = list(difference = difference[[k]], standardError = se[[k]], probabilityAbove = pt(t, df)))
    }
  }
  setNames(sides, names(means$value)[known])
}

quadrants_of <- function(scope, mention, satisfaction) {
  often <- sides_of(scope, mention); content <- sides_of(scope, satisfaction, is_scale = TRUE)
  both <- intersect(names(often), names(content))
  sapply(both, function(issue) {
    a <- often[[issue]]; s <- content[[issue]]
    name <- if (a$is_high) c("improve_first", "keep_strong")[1 + s$is_high] else c("improve_gradually", "keep")[1 + s$is_high]
    found <- list(name = name, isCertain = a$is_certain && s$is_certain)
    found$attention <- a$line; found$satisfaction <- s$line
    found
  }, simplify = FALSE)
}

parts_names <- c("attention", "dissatisfaction", "breadth")

# Weighted mean of the parts; one that is not known takes no weight.
index_at <- function(parts, weights) {
  w <- (!is.na(parts)) * rep(weights, each = nrow(parts))
  parts[is.na(parts)] <- 0
  ifelse(rowSums(w) > 0, rowSums(w * parts) / rowSums(w), 0)
}
index_parts <- function(mention, dissatisfied, breadth)
  cbind(attention = 100 * mention / max(mention, na.rm = TRUE), dissatisfaction = 100 * dissatisfied, breadth = 100 * breadth)

places_at <- function(parts, weights) {
  value <- round(index_at(parts, weights) * 1e9)
  rank(-value, ties.method = "min")
}

# Every weight halved, doubled, left out and alone; best and worst over these, the weights given and steps of 5 %.
tornado_of <- function(parts, weights, top = 10, steps = 20) {
  changes <- list(halved = .5, doubled = 2, without = 0, alone = NA)
  now <- places_at(parts, weights)
  swings <- list()
  for (part in parts_names) for (change in names(changes)) {
    given <- if (change == "alone") (parts_names == part) + 0 else weights * ifelse(parts_names == part, changes[[change]], 1)
    if (sum(given) > 0) swings[[paste(part, change)]] <- places_at(parts, given)
  }
  grid <- expand.grid(a = 0:steps, d = 0:steps)
  grid <- grid[grid$a + grid$d <= steps, ]
  everywhere <- cbind(now, do.call(cbind, swings), apply(grid, 1, function(g) places_at(parts, c(g[["a"]], g[["d"]], steps - g[["a"]] - g[["d"]]) / steps)))
  issues <- rownames(parts)
  of_issue <- function(k) list(rank = now[[k]], best = min(everywhere[k, ]), worst = max(everywhere[k, ]),
    ranks = sapply(parts_names, function(part) Filter(Negate(is.null), sapply(names(changes), function(change)
      if (!is.null(swings[[paste(part, change)]])) swings[[paste(part, change)]][[k]], simplify = FALSE)), simplify = FALSE))
  moved <- unlist(lapply(parts_names, function(part) lapply(names(changes), function(change) {
    places <- swings[[paste(part, change)]]
    if (!is.null(places)) list(part = part, change = change, enters = as.list(issues[places <= top & now > top]), leaves = as.list(issues[places > top & now <= top]))
  })), recursive = FALSE)
  list(top = top, issues = setNames(lapply(seq_along(issues), of_issue), issues), changes = Filter(Negate(is.null), moved))
}
