# Claims and findings, as told, against what was made again.

number <- function(text) suppressWarnings(as.numeric(sub("^'", "", text)))

# Places where the same number can't come out, and what must hold instead.
special <- list(
  list("rank/probabilityTopFive$", function(told, found) is_same(told, found) || is_chance(told, found)),
  list("worstErrorAfter$", function(told, found) max(told, found) < 1e-9))
is_right_at <- function(place, told, found) {
  for (one in special) if (grepl(one[[1]], place) && is.numeric(found)) return(one[[2]](told, found))
  is_same(told, found)
}

# Every leaf of the findings but codes, which are names. Counts that are kept back are words.
compare_findings <- function(told, found, path = "") {
  for (name in setdiff(names(told), c("code", "index"))) {
    place <- if (path == "") name else paste(path, name, sep = "/")
    one <- told[[name]]
    if (is.list(one)) { compare_findings(one, if (is.list(found)) found[[name]], place); next }
    own <- if (is.list(found)) found[[name]]
    if (is.null(one) || (is.null(own) && !is.numeric(one))) next
    if (identical(one, "few")) { check(kind_of(place), place, one, own, own > 0 && own < 10); next }
    if (identical(one, "hidden")) next
    if (is.null(own)) leave(kind_of(place), place) else check(kind_of(place), place, one, own, is_right_at(place, one, own))
  }
}

columns <- c(value = "value", standardError = "standard_error", low = "interval95_low", high = "interval95_high", baseSize = "base_size")

# p of a difference or a change: beside the number in the tree.
adjusted_at <- function(tree, source) {
  path <- sub("/value$", "", sub("^absolute:", "", source))
  at_path(tree, path)$pAdjusted
}

# How many claims were compared.
compare_claims <- function(claims, tree) sum(vapply(seq_len(nrow(claims)), function(i) compare_claim(claims[i, ], tree), TRUE))

compare_claim <- function(claim, tree) {
  source <- claim$source; kind <- kind_of(source); place <- paste0("claims.csv/", claim$id)
  found <- tryCatch(value_at(tree, source), error = function(cause) NULL)
  if (is.null(found$value)) { leave(kind, source); return(FALSE) }
  found <- c(found["value"], if (!is.null(found$isEstimable)) c(found["standardError"], found["baseSize"], found$interval95))
  for (name in names(columns)) {
    told <- number(claim[[columns[[name]]]])
    if (is.na(told) && is.null(found[[name]])) next
    check(kind, paste(place, columns[[name]], sep = "/"), told, found[[name]], is_right_at(source, told, found[[name]]))
  }
  p <- number(claim$p_adjusted)
  if (!is.na(p)) check(kind, paste0(place, "/p_adjusted"), p, adjusted_at(tree, source))
  check("printed numbers", paste0(place, "/text"), claim$text, found$value, is_printed(claim, found))
  TRUE
}

# ---- what is printed ----
digits <- strsplit("\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d", "")[[1]]
chinese <- function(value) {
  ones <- if (value %% 10 > 0) digits[value %% 10]; tens <- value %/% 10
  paste(c(if (tens > 1) digits[tens], if (tens > 0) "\u5341", ones), collapse = "")
}

# Shares in percent; differences of shares in points, of ratings as they are.
is_printed <- function(claim, found) {
  value <- found$value; text <- claim$text
  if (claim$kind == "tier") return(text == chinese(value))
  if (grepl("probabilityTopFive$", claim$source)) return(if (value > .99) text == ">99%" else if (value < .01) text == "<1%" else text == sprintf("%.0f%%", 100 * value))
  is_percent <- grepl("%$", text) || grepl("alfWidth", claim$source) || (claim$kind == "difference" && !grepl("satisfaction|concern", claim$source))
  own <- abs(value) * if (is_percent) 100 else 1
  printed <- number(gsub("[^0-9.]", "", text)); places <- nchar(sub("^[^.]*\\.?", "", gsub("[^0-9.]", "", text)))
  # Of a base under a hundred without decimals.
  if (claim$kind == "share" && !is.null(found$baseSize) && (places == 0) != (found$baseSize < 100)) return(FALSE)
  abs(printed - own) <= .5 * 10^-places + 1e-9
}

# Words beside numbers: how sure, and which way. A sentence has a word for each of its tests, or one for all.
# What a person wrote is theirs.
words_about <- function(claims, tree) {
  by_program <- if (is.null(claims$written_by)) TRUE else claims$written_by == "program"
  tested <- claims[by_program & claims$p_adjusted != "" & claims$sentence != "", ]
  sure <- function(p) ifelse(p <= .01, "\u628a\u63e1\u5f88\u5927", ifelse(p < .05, "\u628a\u63e1\u8f83\u5927", "\u2014"))
  for (sentence in unique(tested$sentence)) {
    own <- tested[tested$sentence == sentence, ]
    told <- regmatches(sentence, gregexpr("\u628a\u63e1\u5747?(\u5f88\u5927|\u8f83\u5927)", sentence, perl = TRUE))[[1]]
    if (length(told) > 0) {
      expected <- sure(unlist(lapply(own$source, adjusted_at, tree = tree)))
      plain <- sub("\u5747", "", told)
      if (any(plain != told)) plain <- rep(plain, length(expected))
      check("words of confidence", sentence, paste(sort(plain), collapse = " "), paste(sort(expected), collapse = " "))
    }
    for (i in seq_len(nrow(own))) {
      word <- regmatches(sentence, regexec(paste0("(\u9ad8\u4e8e|\u4f4e\u4e8e|\u63d0\u9ad8|\u4e0b\u964d)(?:\u5176\u4ed6\u53d7\u8bbf\u8005)?", gsub(".", "\\.", own$text[i], fixed = TRUE)), sentence, perl = TRUE))[[1]]
      if (length(word) == 0) next
      signed <- plain(tree, sub("^absolute:", "", own$source[i]))
      check("words of direction", sentence, word[2], if (signed > 0) c("\u9ad8\u4e8e", "\u63d0\u9ad8") else c("\u4f4e\u4e8e", "\u4e0b\u964d"), word[2] %in% (if (signed > 0) c("\u9ad8\u4e8e", "\u63d0\u9ad8") else c("\u4f4e\u4e8e", "\u4e0b\u964d")))
    }
  }
}
