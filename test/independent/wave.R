# A wave as its capsule has it, and who counts how much: design weights and raking.

table_of <- function(folder, name, ...)
  read.csv(file.path(folder, name), fileEncoding = "UTF-8-BOM", check.names = FALSE, ...)

read_wave <- function(folder) {
  json <- function(name) parse_json(file.path(folder, name))
  instrument <- json("instrument.json")
  items <- unlist(lapply(instrument$sections, `[[`, "items"), recursive = FALSE)
  names(items) <- sapply(items, `[[`, "id")
  has_pace <- file.exists(file.path(folder, "pace.csv"))
  list(
    folder = folder, answers = table_of(folder, "answers.csv"), design = json("design.json"),
    instrument = instrument, items = items, codebook = table_of(folder, "codebook.csv", colClasses = "character"),
    pace = if (has_pace) as.matrix(table_of(folder, "pace.csv")[, -1]) else NULL)
}

# Columns about each issue: the choice of the most pressing, and rows of the grids.
columns_about <- function(wave) {
  of_item <- function(id, parts) {
    known <- Filter(function(one) !is.null(one$issue), parts)
    setNames(paste(id, sapply(known, `[[`, "code"), sep = "_"), sapply(known, `[[`, "issue"))
  }
  analysis <- wave$instrument$analysis
  of_grids <- function(ids) unlist(lapply(unlist(ids), function(id) of_item(id, wave$items[[id]]$rows)))
  mention <- of_item(analysis$priority, wave$items[[analysis$priority]]$categories)
  list(mention = mention, concern = of_grids(analysis$concern), satisfaction = of_grids(analysis$satisfaction))
}

values_of <- function(answers, name) switch(name, `@sector` = answers$stratum, `@size` = answers$unit_size, answers[[name]])
# Columns side by side; missing codes become NA unless they are kept.
matrix_of <- function(answers, names, keep = FALSE) {
  found <- as.matrix(answers[, names, drop = FALSE])
  if (!keep) found[found < 0] <- NA
  found
}

design_weights <- function(answers, design) {
  if (!design$isProbability) return(rep(1, nrow(answers)))
  population <- setNames(sapply(design$strata, `[[`, "population"), sapply(design$strata, `[[`, "code"))
  units <- tapply(answers$unit, answers$stratum, function(one) length(unique(one)))
  stratum <- as.character(answers$stratum)
  as.vector(population[stratum] / (units[stratum] * ave(rep(1, nrow(answers)), answers$unit, FUN = sum)))
}

# Margins as shares, with the cell of everybody; without those in which a populated cell is empty.
margins_of <- function(answers, design) {
  made <- lapply(design$margins, function(margin) {
    keys <- do.call(paste, lapply(unlist(margin$variables), values_of, answers = answers))
    cells <- sapply(margin$cells, function(cell) paste(unlist(cell$codes), collapse = " "))
    people <- sapply(margin$cells, `[[`, "population")
    cell <- match(keys, cells)
    list(id = margin$id, share = people / sum(people), is_in = outer(cell, seq_along(cells), function(a, b) !is.na(a) & a == b) + 0)
  })
  Filter(function(margin) all(margin$share == 0 | colSums(margin$is_in) > 0), made)
}

worst_error <- function(margin, w) {
  found <- as.vector(w %*% margin$is_in); found <- found / sum(found)
  max(ifelse(margin$share > 0, abs(found / margin$share - 1), found))
}

rake <- function(w, margins) {
  if (length(margins) == 0) return(w)
  for (round in 1:2000) {
    for (margin in margins) {
      sums <- as.vector(w %*% margin$is_in)
      factors <- ifelse(sums > 0, margin$share * sum(sums) / sums, 0)
      w <- w * ifelse(rowSums(margin$is_in) > 0, as.vector(margin$is_in %*% factors), 1)
    }
    if (max(sapply(margins, worst_error, w = w)) < 1e-13) break
  }
  w
}
