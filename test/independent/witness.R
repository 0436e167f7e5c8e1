# A second witness where it is installed: package survey makes the shares of all issues and their errors, too.

ask_survey <- function(scope, means) {
  if (!scope$is_probability || length(scope$margins) == 0 || !requireNamespace("survey", quietly = TRUE) ||
      any(sapply(scope$margins, function(margin) any(rowSums(margin$is_in) == 0)))) return(cat("package survey: not asked\n"))
  suppressPackageStartupMessages(library(survey))
  # The last cell of every margin after the first follows from the others.
  cells <- lapply(scope$margins, `[[`, "is_in"); shares <- lapply(scope$margins, `[[`, "share")
  terms <- do.call(cbind, c(cells[1], lapply(cells[-1], function(one) one[, -ncol(one), drop = FALSE])))
  totals <- sum(scope$base) * unlist(c(shares[1], lapply(shares[-1], head, -1)))
  colnames(terms) <- names(totals) <- paste0("m", seq_along(totals))
  frame <- cbind(data.frame(unit = scope$unit, stratum = scope$answers$stratum, base = scope$base), terms)
  drawn <- svydesign(id = ~unit, strata = ~stratum, weights = ~base, data = frame)
  options(survey.lonely.psu = "adjust")
  raked <- calibrate(drawn, reformulate(names(totals), intercept = FALSE), totals, calfun = "raking", epsilon = 1e-12, maxit = 200)
  known <- !is.na(means$y[, 1])
  raked$variables <- cbind(raked$variables, setNames(as.data.frame(means$y), paste0("y", seq_len(ncol(means$y)))))
  found <- svymean(reformulate(paste0("y", seq_len(ncol(means$y)))), subset(raked, known))
  for (k in seq_along(means$issues)) {
    check("package survey", paste0("survey/", means$issues[k], "/value"), means$mention$value[[k]], coef(found)[[k]])
    check("package survey", paste0("survey/", means$issues[k], "/standard_error"), means$mention$se[[k]], SE(found)[[k]])
  }
}
