# Near-duplicates within units: everybody's most similar neighbour, judged by how rare such likeness is by chance.
# All pairs are compared here. Minyi compares all pairs of units up to 24 people and draws those of larger ones, so that
# there it may find fewer: `maybe` marks whom only a pair of a larger unit makes suspicious.

# Codes side by side: one column a question, zeros for no answer; choices apart, since only what one chose is compared.
profile_of <- function(wave) {
  book <- wave$codebook[wave$codebook$item != "" & wave$codebook$kind == "coded", ]
  from_others <- names(Filter(function(item) !is.null(item$from), wave$items))
  book <- book[!(book$item %in% from_others), ]
  codes <- lapply(split(as.numeric(book$code), factor(book$variable, unique(book$variable))), identity)
  codes <- codes[lengths(codes) < 250]
  is_pick <- sapply(codes, function(one) length(one) == 2 && all(sort(one) == 0:1))
  coded <- sapply(names(codes)[!is_pick], function(name) { x <- wave$answers[[name]]; ifelse(x >= 0 & x %in% codes[[name]], x, NA) })
  picks <- sapply(names(codes)[is_pick], function(name) wave$answers[[name]] == 1)
  totals <- colMeans(picks)
  list(coded = coded, picks = picks, shared = totals / (2 - totals),
    alike = apply(coded, 2, function(x) { x <- x[!is.na(x)]; if (length(x) == 0) 0 else sum((table(x) / length(x))^2) }))
}

# Likeness of the people `i` and `j`, pair by pair: questions both answered, answered alike, expected by chance.
likeness <- function(profile, i, j) {
  a <- profile$coded[i, , drop = FALSE]; b <- profile$coded[j, , drop = FALSE]
  both <- !is.na(a) & !is.na(b)
  either <- profile$picks[i, , drop = FALSE] | profile$picks[j, , drop = FALSE]
  data.frame(i = i, j = j, both = rowSums(both) + rowSums(either),
    alike = rowSums(both & a == b, na.rm = TRUE) + rowSums(profile$picks[i, , drop = FALSE] & profile$picks[j, , drop = FALSE]),
    expected = as.vector(both %*% profile$alike + either %*% profile$shared))
}

near_duplicates <- function(wave) {
  profile <- profile_of(wave)
  if (ncol(profile$coded) + ncol(profile$picks) < 15) return(NULL)
  units <- split(seq_len(nrow(wave$answers)), wave$answers$unit)
  pairs <- do.call(rbind, lapply(units, function(rows) {
    if (length(rows) < 2) return(NULL)
    at <- utils::combn(length(rows), 2)
    cbind(likeness(profile, rows[at[1, ]], rows[at[2, ]]), apart = at[2, ] - at[1, ], size = length(rows))
  }))
  pairs <- pairs[pairs$both >= 15, ]
  if (is.null(pairs) || nrow(pairs) == 0) return(list(all = rep(0, nrow(wave$answers)), surely = rep(0, nrow(wave$answers))))
  # What people of one unit share anyway: neighbours on the list, without the upper twentieth.
  near <- pairs[pairs$apart <= 6, ]
  ratio <- near$alike / pmax(1e-9, near$expected)
  near <- near[order(ratio)[seq_len(ceiling(.95 * nrow(near)))], ]
  lift <- max(1, sum(near$alike) / max(1e-9, sum(near$expected)))
  usual <- pmin(.95, lift * near$expected / near$both)
  spread <- max(1, sum((near$alike - usual * near$both)^2 / (near$both * usual * (1 - usual))) / max(1, nrow(near)))
  pairs <- pairs[pairs$alike >= .6 * pairs$both, ]
  mean <- pmin(.95, lift * pairs$expected / pairs$both); share <- pairs$alike / pairs$both
  apart <- share * log(share / mean) + ifelse(share < 1, (1 - share) * log((1 - share) / (1 - mean)), 0)
  rare <- ifelse(share <= mean, 0, pairs$both * apart / spread / log(10))
  grades <- function(chosen) {
    most <- tapply(c(rare, rare)[chosen], factor(c(pairs$i, pairs$j)[chosen], seq_len(nrow(wave$answers))), max, default = 0)
    size <- ave(rep(1, nrow(wave$answers)), wave$answers$unit, FUN = sum)
    grade_by(as.vector(most) - log10(pmax(1, size - 1)), c(2, 3, 5))
  }
  list(all = grades(rep(TRUE, 2 * nrow(pairs))), surely = grades(rep(pairs$size <= 24, 2)))
}
