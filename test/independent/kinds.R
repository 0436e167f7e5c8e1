# Kinds of numbers by the place where they stand (the first that matches counts), and what became of each.

kinds <- list(
  list("changes between waves", "^(absolute:)?trends/issues/.*/steps/|^count:trends/"),
  list("shares and means of waves, earlier ones as the capsule tells them", "^trends/"),
  list("rank sets", "issues/[^/]+/rank/(low|high|point)$"),
  list("chances of the first five", "rank.probabilityTopFive"),
  list("tiers", "issues/[^/]+/tier$|^count:issues/\\*\\[tier"),
  list("quadrants", "quadrant"),
  list("hot index", "hotIndex|^indexWeights"),
  list("tornado of the hot index", "^indexTornado"),
  list("differences of groups and their adjusted p", "/difference/|^count:issues/\\*/groups"),
  list("shares of groups", "/groups/"),
  list("targets", "^target:"),
  list("half-widths", "^halfWidth:"),
  list("ends of intervals", "/interval(95|80)/"),
  list("shares and means of issues", "^issues/|^difference:issues/"),
  list("numbers of issues", "^count:issues/"),
  list("means over all issues", "^lines/"),
  list("the sample", "^sample/"),
  list("programmes", "^(count:)?programmes/"),
  list("fieldwork", "fieldwork/|^sectors/"),
  list("weighting", "^weighting/|^largest:"),
  list("quality: checks", "^quality/(checks|worst)/"),
  list("quality: without the flagged", "quality/without/"),
  list("quality: units", "^quality/units/"),
  list("comments, by their counted words", "^(comments/|commentCount|heard:)"),
  list("the questionnaire and the rules", "^(count:)?instrument/|^minimumGroupSize$"))

kind_of <- function(place) {
  for (kind in kinds) if (grepl(kind[[2]], place, perl = TRUE)) return(kind[[1]])
  "unknown"
}

# Numbers that nothing in a capsule determines, with the reason. Anything else that is not made again is a failure.
uncovered <- c(
  "^comments/" = "sectors of comments: texts: only their counted words leave the place where they are kept",
  "^filter/" = "what was asked for, no result")
reason_of <- function(place) {
  hit <- names(uncovered)[vapply(names(uncovered), grepl, TRUE, x = place, perl = TRUE)]
  if (length(hit) > 0) uncovered[[hit[1]]]
}

tally <- new.env()
note <- function(kind, what) {
  counts <- if (is.null(tally[[kind]])) c(agree = 0, differ = 0, left = 0) else tally[[kind]]
  counts[[what]] <- counts[[what]] + 1
  assign(kind, counts, tally)
}

tolerance <- 1e-7
is_same <- function(told, found) {
  if (is.numeric(told) && is.numeric(found)) return(isTRUE(abs(told - found) <= tolerance * max(abs(told), abs(found), 1e-3)))
  identical(as.character(told), as.character(found))
}
# One comparison. `is_right` stands in where numbers can't be the same.
check <- function(kind, place, told, found, is_right = is_same(told, found)) {
  note(kind, if (isTRUE(is_right)) "agree" else "differ")
  if (!isTRUE(is_right)) cat(sprintf("%s: %s \u2260 %s\n", place, format(told, digits = 12), if (length(found) == 0) "\u2014" else format(found, digits = 12)))
}
leave <- function(kind, place) {
  if (is.null(reason_of(place))) return(check(kind, place, "a number", "not made again by this script", FALSE))
  note(kind, "left")
}
