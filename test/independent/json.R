# JSON as lists; a list of things that have names of their own goes by these: issue, id, variable, code or index.

parse_json <- function(path) {
  # Line by line: no string goes over the end of one, and long texts are slow to search.
  lines <- readLines(path, encoding = "UTF-8", warn = FALSE)
  pattern <- '"(?:[^"\\\\]|\\\\.)*+"|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null|[][{}]'
  tokens <- unlist(regmatches(lines, gregexpr(pattern, lines, perl = TRUE)))
  first <- substr(tokens, 1, 1)
  at <- 0L
  value <- function() {
    at <<- at + 1L
    switch(first[at],
      "{" = {
        keys <- character(); values <- list()
        while (first[at + 1L] != "}") {
          at <<- at + 1L
          keys[length(keys) + 1L] <- unquoted(tokens[at])
          values[length(values) + 1L] <- list(value())
        }
        at <<- at + 1L
        setNames(values, keys)
      },
      "[" = {
        values <- list()
        while (first[at + 1L] != "]") values[length(values) + 1L] <- list(value())
        at <<- at + 1L
        values
      },
      '"' = unquoted(tokens[at]), t = TRUE, f = FALSE, n = NULL, as.numeric(tokens[at]))
  }
  value()
}

unquoted <- function(token) {
  text <- substr(token, 2, nchar(token) - 1)
  if (!grepl("\\", text, fixed = TRUE)) return(text)
  for (pair in list(c("\\n", "\n"), c("\\t", "\t"), c('\\"', '"'), c("\\\\", "\\"))) text <- gsub(pair[1], pair[2], text, fixed = TRUE)
  text
}

# What names an element of a list.
key_of <- function(one) {
  if (!is.list(one)) return(NULL)
  for (name in c("issue", "id")) if (is.character(one[[name]])) return(one[[name]])
  if (is.character(one$variable)) return(paste(c(one$variable, if (is.numeric(one$code)) one$code), collapse = ":"))
  number <- if (is.numeric(one$code)) one$code else one$index
  if (is.numeric(number)) as.character(number)
}

keyed <- function(tree) {
  if (!is.list(tree) || length(tree) == 0) return(tree)
  found <- lapply(tree, keyed)
  if (!is.null(names(tree))) return(found)
  names(found) <- vapply(seq_along(tree), function(k) c(key_of(tree[[k]]), as.character(k - 1))[1], "")
  found
}

# The same whatever the order of keys.
canonical <- function(tree) {
  if (!is.list(tree)) return(tree)
  if (!is.null(names(tree))) tree <- tree[order(names(tree), method = "radix")]
  lapply(tree, canonical)
}
