# The same estimates by R survey from the columns that bench/statistics.ts has written; prints seconds by name.
# Rscript bench/statistics.R FOLDER RESPONDENTS. What is repeated alike is measured in part and counted in full, as said
# in bench/README.md.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
n <- as.integer(arguments[2])
issues <- 60

column <- function(name, count = n) readBin(file.path(folder, name), "integer", n = count, size = 1, signed = FALSE)
people <- data.frame(
  psu = readBin(file.path(folder, "psu"), "integer", n = n, size = 4),
  w = readBin(file.path(folder, "weight"), "double", n = n),
  sex = factor(column("sex")), age = factor(column("age")), education = factor(column("education")),
  grouping = factor(column("group"))
)
people$stratum <- people$psu %% 3
named <- matrix(as.numeric(column("issues", n * issues)), ncol = issues)
colnames(named) <- paste0("i", seq_len(issues))
people <- cbind(people, named)
rm(named)
# Seconds of the processor, so that other work on the machine does not count.
cpu <- function(work) {
  before <- proc.time()
  value <- work()
  list(value = value, took = sum((proc.time() - before)[c("user.self", "sys.self")]))
}
say <- function(name, took) {
  cat(sprintf("seconds %s %.3f\n", name, took))
  message(sprintf("R: %s %.1f s", name, took))
}
seconds <- function(name, work) {
  done <- cpu(work)
  say(name, done$took)
  done$value
}
population <- function(name, shares) {
  table <- data.frame(levels(people[[name]]), shares * sum(people$w))
  names(table) <- c(name, "Freq")
  table
}
margins <- list(
  population("sex", c(.49, .51)),
  population("age", c(.15, .25, .25, .2, .15)),
  population("education", c(.2, .3, .3, .2))
)
rakeTo <- function(design)
  rake(design, list(~sex, ~age, ~education), margins, control = list(maxit = 50, epsilon = 1e-10 * sum(people$w)))
formula <- reformulate(paste0("i", seq_len(issues)))

design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = people)
raked <- seconds("rake", function() rakeTo(design))
# Calibration to the same margins: raking with the errors that this library gives as well.
totals <- c(`(Intercept)` = sum(people$w))
for (margin in margins) totals <- c(totals, setNames(margin$Freq[-1], paste0(names(margin)[1], margin[[1]][-1])))
calibrated <- calibrate(design, ~ sex + age + education, totals, calfun = "raking", epsilon = 1e-11)
shares <- seconds("shares", function() svymean(formula, calibrated))
cat(sprintf("value %.15g\n", coef(shares)), sep = "")
cat(sprintf("error %.15g\n", SE(shares)), sep = "")
# Six of 60 issues, counted tenfold: shares and errors of every group, without the comparison with the rest.
some <- reformulate(paste0("i", seq_len(issues / 10)))
say("groups", 10 * cpu(function() svyby(some, ~grouping, raked, svymean))$took)
# Five replicates less two, each raked, so that what is done once does not count.
replicated <- function(count) cpu(function() {
  again <- rakeTo(as.svrepdesign(design, type = "subbootstrap", replicates = count))
  theta <- svymean(formula, again, return.replicates = TRUE)$replicates
  apply(-theta, 1, rank)
})$took
say("bootstrap", (replicated(5) - replicated(2)) / 3 * 500)
