# How many comments on an issue have a word of a cause. Texts do not leave the place where they are kept: the capsule
# has the words of each comment that are counted, which can be counted again but not compared with what was written.

issue_words <- function(issue) {
  words <- strsplit(if (is.null(issue$keywords)) "" else issue$keywords, "\\s+", perl = TRUE)[[1]]
  c(issue$shortName$`zh-CN`, words[grepl("^\\p{Han}{2,}$", words, perl = TRUE)])
}
has_any <- function(text, words) any(vapply(words, grepl, TRUE, x = text, fixed = TRUE))

heard_in <- function(wave, comments, cause_words, issue, cause) {
  entry <- Filter(function(one) one$id == issue, wave$instrument$issues)[[1]]
  own <- Filter(function(one) one$group == entry$group && has_any(one$text, issue_words(entry)), comments)
  sum(vapply(own, function(one) has_any(one$text, unlist(cause_words[[cause]])), TRUE))
}
