# Changes from wave to wave, only where the question stayed the same.

break_of_item <- function(before, after) {
  same <- function(a, b) identical(canonical(a), canonical(b))
  parts <- function(item) {
    codes <- sapply(item$categories, `[[`, "code")
    lapply(item$categories[order(unlist(codes))], function(one) one[c("code", "issue", "label")])
  }
  if (is.null(before) || is.null(after) || before$type != after$type) return("not_asked")
  if (!same(before$text, after$text)) return("wording_changed")
  if (!same(parts(before), parts(after))) return("choices_changed")
  if (!same(before$max, after$max)) "limit_changed"
}

items_of <- function(instrument) {
  items <- unlist(lapply(instrument$sections, `[[`, "items"), recursive = FALSE)
  setNames(items, sapply(items, `[[`, "id"))
}
break_of_mention <- function(before, after)
  break_of_item(items_of(before)[[before$analysis$priority]], items_of(after)[[after$analysis$priority]])

row_about <- function(instrument, issue) {
  for (id in unlist(instrument$analysis$satisfaction)) for (row in items_of(instrument)[[id]]$rows)
    if (identical(row$issue, issue)) return(list(item = items_of(instrument)[[id]], label = row$label))
}
break_of_satisfaction <- function(before, after, issue) {
  old <- row_about(before, issue); now <- row_about(after, issue)
  if (is.null(old) || is.null(now)) return("not_asked")
  if (!identical(canonical(old$label), canonical(now$label))) return("wording_changed")
  break_of_item(old$item, now$item)
}

# Later less earlier; both surveys on their own.
change_of <- function(before, after) {
  if (!isTRUE(before$isEstimable) || !isTRUE(after$isEstimable)) return("not_estimable")
  if (is.null(before$standardError) || is.null(after$standardError)) return("not_a_probability_sample")
  a <- before$standardError^2; b <- after$standardError^2
  if (a + b <= 0) return("not_estimable")
  value <- after$value - before$value; se <- sqrt(a + b)
  df <- (a + b)^2 / (a^2 / before$degreesOfFreedom + b^2 / after$degreesOfFreedom)
  half <- qt(.975, df) * se
  list(value = value, standardError = se, low = value - half, high = value + half, p = 2 * pt(-abs(value) / se, df))
}

# One measure of all issues between two waves: one family of tests.
steps_of <- function(before, after, measure) {
  issues <- names(after$issues)
  raw <- lapply(issues, function(issue) {
    reason <- if (measure == "mention") break_of_mention(before$instrument, after$instrument)
      else break_of_satisfaction(before$instrument, after$instrument, issue)
    if (!is.null(reason)) reason else change_of(before$issues[[issue]][[measure]], after$issues[[issue]][[measure]])
  })
  adjusted <- p.adjust(sapply(raw, function(one) if (is.list(one)) one$p else NA_real_), "BH")
  setNames(lapply(seq_along(raw), function(k) {
    if (!is.list(raw[[k]])) return(list(`break` = raw[[k]]))
    change <- raw[[k]][names(raw[[k]]) != "p"]
    list(change = c(change, list(pAdjusted = adjusted[k], isSignificant = adjusted[k] <= .05)))
  }), issues)
}

# `waves`: the oldest first, each with id, valid, instrument and issues.
trends_of <- function(waves) {
  issues <- names(waves[[length(waves)]]$issues)
  places <- function(list) setNames(list, seq_along(list) - 1)
  of_measure <- function(measure) {
    steps <- lapply(seq_along(waves)[-1], function(w) steps_of(waves[[w - 1]], waves[[w]], measure))
    sapply(issues, function(issue) list(
      points = places(lapply(waves, function(wave) wave$issues[[issue]][[measure]])),
      steps = places(lapply(steps, `[[`, issue))), simplify = FALSE)
  }
  mention <- of_measure("mention"); satisfaction <- of_measure("satisfaction")
  list(
    waves = setNames(lapply(waves, function(wave) wave["valid"]), sapply(waves, `[[`, "id")),
    issues = sapply(issues, function(issue) list(issue = issue, mention = mention[[issue]], satisfaction = satisfaction[[issue]]), simplify = FALSE))
}
