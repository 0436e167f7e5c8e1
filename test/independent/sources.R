# What the source of a claim stands for, looked up in numbers that were made again (found.R).

at_path <- function(tree, path) {
  for (step in strsplit(path, "/", fixed = TRUE)[[1]]) {
    if (!is.list(tree)) return(NULL)
    tree <- tree[[step]]
  }
  tree
}
plain <- function(tree, path) {
  one <- at_path(tree, path)
  if (is.list(one)) one$value else one
}

everything_at <- function(tree, path) {
  found <- list(tree)
  for (step in strsplit(path, "/", fixed = TRUE)[[1]])
    found <- if (step == "*") unlist(lapply(found, unname), recursive = FALSE) else Filter(Negate(is.null), lapply(found, `[[`, step))
  found
}

# `tier=1|2`, `tier>3`, `quadrant.isCertain=true`, `satisfaction<lines.satisfaction`.
passes <- function(tree, one, filter) {
  parts <- regmatches(filter, regexec("^([^=<>]+)(>=|=|<|>)(.+)$", filter))[[1]]
  value <- at_path(one, gsub(".", "/", parts[2], fixed = TRUE))
  if (is.null(value)) return(FALSE)
  if (parts[3] == "=") return(tolower(as.character(value)) %in% tolower(strsplit(parts[4], "|", fixed = TRUE)[[1]]))
  limit <- suppressWarnings(as.numeric(parts[4]))
  if (is.na(limit)) limit <- plain(tree, gsub(".", "/", parts[4], fixed = TRUE))
  switch(parts[3], `<` = value < limit, `>` = value > limit, `>=` = value >= limit)
}

count_of <- function(tree, text) {
  filters <- regmatches(text, gregexpr("(?<=\\[)[^]]+", text, perl = TRUE))[[1]]
  sum(vapply(everything_at(tree, sub("\\[.*", "", text)), function(one) all(vapply(filters, passes, TRUE, tree = tree, one = one)), TRUE))
}

# The least change that is worth it, or that a second survey of the same error could tell.
target_of <- function(tree, text) {
  parts <- regmatches(text, regexec("^([^,]*),(.*)$", text))[[1]]
  one <- at_path(tree, parts[3]); change <- as.numeric(parts[2])
  one$value + sign(change) * max(abs(change), 1.96 * sqrt(2) * one$standardError)
}

pair_of <- function(tree, text) lapply(strsplit(text, ",", fixed = TRUE)[[1]], plain, tree = tree)
operators <- list(
  count = count_of, target = target_of,
  halfWidth = function(tree, path) { ends <- at_path(tree, path)$interval95; (ends$high - ends$low) / 2 },
  absolute = function(tree, path) abs(plain(tree, path)),
  difference = function(tree, paths) { both <- pair_of(tree, paths); both[[1]] - both[[2]] },
  ratio = function(tree, paths) { both <- pair_of(tree, paths); both[[1]] / both[[2]] },
  largest = function(tree, path) max(unlist(everything_at(tree, path))),
  heard = function(tree, text) { parts <- strsplit(text, "/", fixed = TRUE)[[1]]; tree$heard(parts[1], parts[2]) })

# An estimate, or a number as one.
value_at <- function(tree, source) {
  parts <- regmatches(source, regexec("^([a-zA-Z]+):(.*)$", source))[[1]]
  if (length(parts) > 0) return(list(value = operators[[parts[2]]](tree, parts[3])))
  one <- at_path(tree, source)
  if (is.list(one)) one else list(value = one)
}
